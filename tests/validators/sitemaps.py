"""Checks sitemap.xml of a folder by the schema of sitemaps.org, version 0.9."""

import os
import pathlib
import sys

from lxml import etree

schema = etree.XMLSchema(file=os.path.join(os.environ["NODE_PATH"], "sitemap/schema/sitemap.xsd"))
tree = etree.parse(str(pathlib.Path(sys.argv[1]) / "sitemap.xml"))
valid = schema.validate(tree)
print(schema.error_log)
sys.exit(not valid)
