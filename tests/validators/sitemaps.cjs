// Reads sitemap.xml of a folder as a crawler does: an error for whatever the protocol does not allow.
const fs = require("node:fs");
const path = require("node:path");
const { pipeline } = require("node:stream/promises");
const { ErrorLevel, XMLToSitemapItemStream } = require("sitemap");

const file = path.join(process.argv[2], "sitemap.xml");
let count = 0;
pipeline(
  fs.createReadStream(file),
  new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false }),
  async (items) => {
    for await (const item of items) {
      new URL(item.url);
      count += 1;
    }
  },
).then(
  () => process.exit(count > 0 ? 0 : 1),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
