"""Everything that lasts: schema, migrations, vault, the batch."""
