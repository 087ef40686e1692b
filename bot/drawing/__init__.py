"""Flows made visible: as a chart (Mermaid, SVG), and as the screens that a visitor would see. Pure."""
