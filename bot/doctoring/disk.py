"""Whether a folder lies on this computer: over a network, SQLite's locks are often lost in silence."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
"""Only Linux tells it there; elsewhere nobody knows."""
_AFAR = re.compile(
    r"nfs\d?|cifs|smb\w*|afs|ceph|gluster\w*|lustre|9p|davfs\d?|fuse\.(?:sshfs|rclone|glusterfs|s3fs|davfs\d?)"
)
_ESCAPED = re.compile(r"\\([0-7]{3})")


def network_disk(folder: Path, mounts: Path = MOUNTS) -> str:
    """The kind of the network disk on which the folder lies, such as `nfs4`; empty for a disk of this computer."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""
    place, kind = Path("/"), ""
    for line in lines:
        front, _, back = line.partition(" - ")
        fields, behind = front.split(), back.split()
        if len(fields) < 5 or not behind:
            continue
        mounted = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if folder.is_relative_to(mounted) and len(mounted.parts) >= len(place.parts):
            place, kind = mounted, behind[0]  # of two at one place, the later one lies on top
    return kind if _AFAR.fullmatch(kind) else ""
