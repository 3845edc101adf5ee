/*
  What the tests in the browser share: one Chromium without a window, the folder of a website over
  http and from disk, and everything that a page complains of.

      const { run } = require("./harness.cjs");
      run(async (site) => {
        const { page, problems } = await site.open("search/index.html", { over: "file" });
        const title = await page.title();
        await page.close();
        return { title, problems };
      });

  `chromium(test)` gives the browser alone. `run` takes the folder from the first argument, prints what the function gives as JSON on stdout,
  and ends with code 1 and the reason on stderr where it throws. `site` has:

  - `folder`, and `files`: all paths in it, sorted, with `/`;
  - `open(path, options)`: a page of the website in a tab of its own. Options: `over`, "http" (as
    given) or "file"; `width`, `height` in CSS pixels; `dark`, `reduced`, `contrast`, `forced`:
    what the reader's system asks for; `script: false`: without script; `before(page)`: called
    before the page is loaded. `path` may have a query and a fragment; over http it may end in /.
    `problems` is a list that grows while the tab is used: whatever the console calls an error or a
    warning, uncaught errors, violations of the policy, requests that failed, and requests to
    anywhere else. A test that expects none compares it with [] when it has done all it does;
  - `loaded` of an opened page: an object from address to the bytes it brought, http only;
  - `address(path, over)`: the address of a file;
  - `samples()`: pages that stand for all: of every kind of page so many that each element, class
    and role of that kind is on one of them. Kinds come from the paths, so a new one is among them
    by itself;
  - `each(options, look)`: calls `look(page, name, problems)` with each of these, one after another in one tab, which takes
    half the time of a tab for each, and returns all that the calls return;
  - `browser`: puppeteer's.

  Nothing leaves the machine: names of hosts are not looked up, and the server answers only below
  /tongbao/, a path that no page may rely on. One page may: 404.html, which a server shows at any
  depth, has links that begin at the path of the site's address; from disk the page is not opened.
*/
"use strict";

const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const url = require("node:url");
const puppeteer = require("puppeteer-core");

const BASE = "/tongbao/";

const TYPES = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml; charset=utf-8",
};

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** All files in a folder, sorted, relative with `/`. */
function filesUnder(folder) {
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  const relative = (entry) => path.relative(folder, path.join(entry.path, entry.name));
  return files.map((entry) => relative(entry).split(path.sep).join("/")).sort();
}

/**
  The kind of a page: its path, with numbers, the names of series and those below a folder of the
  root replaced: `series/#/#/index.html`, `units/NAME/page-#/index.html`.
*/
function kindOf(name, files) {
  const [first, ...rest] = name.split("/");
  const isSeries = files.some((file) => file.startsWith(`${first}/`) && /^\d{4}$/.test(file.split("/")[1]));
  const below = rest.map((part) => {
    if (part.endsWith(".html")) return part;
    return /\d+$/.test(part) ? part.replace(/\d+$/, "#") : "NAME";
  });
  return [isSeries ? "series" : first, ...below].join("/");
}

/** The elements, classes and roles of a page. */
function traits(html) {
  const traits = new Set();
  for (const [, tag] of html.matchAll(/<([a-z][a-z0-9]*)/g)) traits.add(tag);
  for (const [, names] of html.matchAll(/ (?:class|role|type)="([^"]*)"/g)) {
    names.split(/\s+/).forEach((one) => traits.add(`.${one}`));
  }
  return traits;
}

/** As few of the pages as have all their traits; the richest first. */
function cover(pages) {
  const missing = new Set([...pages.values()].flatMap((page) => [...page]));
  const chosen = [];
  while (missing.size > 0) {
    const gain = (page) => [...page].filter((trait) => missing.has(trait)).length;
    const [name, page] = [...pages].reduce((best, one) => (gain(one[1]) > gain(best[1]) ? one : best));
    chosen.push(name);
    page.forEach((trait) => missing.delete(trait));
  }
  return chosen;
}

/** A server of static files as offices have them: index.html, 404.html, and no more. */
function serve(folder) {
  const answer = (response, status, name) => {
    const type = TYPES[path.extname(name).slice(1)] ?? "application/octet-stream";
    const bytes = fs.readFileSync(path.join(folder, name));
    response.writeHead(status, { "content-type": type, "content-length": bytes.length });
    response.end(bytes);
  };
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
    const name = path.posix.normalize(asked.slice(BASE.length));
    const inside = asked.startsWith(BASE) && !name.startsWith("..");
    const file = inside && (asked.endsWith("/") ? path.posix.join(name, "index.html") : name);
    const is = (kind) => fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.[kind]();
    if (inside && is("isFile")) {
      answer(response, 200, file);
    } else if (inside && is("isDirectory")) {
      response.writeHead(301, { location: `${encodeURI(asked)}/` }).end();
    } else if (inside && fs.existsSync(path.join(folder, "404.html"))) {
      answer(response, 404, "404.html");
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Debian's Chromium without its windows, which starts in a third of the time, or with them, or the program that CHROMIUM names. */
function executable() {
  const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = process.env.CHROMIUM ?? places.find((place) => fs.existsSync(place));
  if (!found) throw new Error("chromium is missing: run `make tools`");
  return found;
}

class Site {
  constructor(folder, server, browser) {
    this.folder = folder;
    this.files = filesUnder(folder);
    this.origin = `http://127.0.0.1:${server.address().port}`;
    this.root = url.pathToFileURL(`${folder}/`).href;
    this.browser = browser;
  }

  address(name, over = "http") {
    if (over === "file") return this.root + name;
    return this.origin + BASE + name.replace(/(^|\/)index\.html(?=$|[?#])/, "$1");
  }

  samples() {
    const kinds = new Map();
    for (const name of this.files.filter((file) => file.endsWith(".html"))) {
      const kind = kindOf(name, this.files);
      const pages = kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);
      pages.set(name, traits(fs.readFileSync(path.join(this.folder, name), "utf8")));
    }
    return [...kinds.values()].flatMap(cover);
  }

  async open(name, options = {}) {
    const page = await this.browser.newPage();
    const problems = [];
    const loaded = {};
    await this.#watch(page, problems, loaded);
    await dress(page, options);
    await options.before?.(page);
    await page.goto(this.address(name, options.over), { waitUntil: "load" });
    return { page, problems, loaded };
  }

  async each(options, look) {
    const results = [];
    const [first, ...others] = this.samples().filter((name) => options.over !== "file" || name !== "404.html");
    const { page, problems } = await this.open(first, options);
    results.push(...(await look(page, first, problems)));
    for (const name of others) {
      problems.length = 0;
      await dress(page, options);
      await page.goto(this.address(name, options.over), { waitUntil: "load" });
      results.push(...(await look(page, name, problems)));
    }
    await page.close();
    return results;
  }

  async #watch(page, problems, loaded) {
    const ours = (address) =>
      address.startsWith(this.origin + BASE) || address.startsWith(this.root) || /^(data|blob|about):/.test(address);
    page.on("console", (message) => {
      const shown = /^(error|warn)/.test(message.type()) && !message.text().startsWith("Failed to load resource");
      if (shown) problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("request", (request) => {
      // The icon a browser asks for by itself is nothing a page does.
      if (!ours(request.url()) && !request.url().endsWith("/favicon.ico")) problems.push(`outside request: ${request.url()}`);
    });
    page.on("requestfailed", (request) => {
      // A tab that is closed or goes elsewhere aborts what it was loading.
      const why = request.failure()?.errorText ?? "blocked";
      if (why !== "net::ERR_ABORTED") problems.push(`request failed: ${request.url()} ${why}`);
    });
    page.on("response", (response) => {
      const address = response.url();
      // The page itself may be missing: 404.html is shown then, and looked at like any other.
      if (response.status() >= 400 && !response.request().isNavigationRequest() && !address.endsWith("/favicon.ico")) {
        problems.push(`request failed: ${address} ${response.status()}`);
      }
      loaded[address] = Number(response.headers()["content-length"] ?? 0);
    });
    await page.exposeFunction("_violated", (what) => problems.push(`policy: ${what}`));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        window._violated(`${event.effectiveDirective} refuses ${event.blockedURI} ${event.sample}`);
      });
    });
  }
}

/** Sets a tab up as the reader's system would. */
async function dress(page, options) {
  const { width = 1280, height = 900, dark, reduced, contrast, forced, script = true } = options;
  await page.setViewport({ width, height });
  const features = [
    { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
    { name: "prefers-reduced-motion", value: reduced ? "reduce" : "no-preference" },
  ];
  await page.emulateMediaFeatures(features);
  // Puppeteer knows fewer features than Chromium has.
  if (contrast || forced) {
    if (contrast) features.push({ name: "prefers-contrast", value: "more" });
    if (forced) features.push({ name: "forced-colors", value: "active" });
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features });
  }
  await page.setJavaScriptEnabled(script);
}

/** Opens a browser, calls the function, prints its result, and puts everything away. */
async function chromium(test) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "tongbao-browser-"));
  let browser;
  try {
    browser = await puppeteer.launch({
      executablePath: executable(),
      args: FLAGS,
      userDataDir: profile,
      timeout: 120_000,
      protocolTimeout: 300_000,
    });
    const result = await test(browser);
    process.stdout.write(JSON.stringify(result ?? null));
  } catch (error) {
    console.error(error.stack);
    process.exitCode = 1;
  } finally {
    await browser?.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The same with a server of the folder. */
async function run(test) {
  const folder = fs.realpathSync(process.argv[2]);
  await chromium(async (browser) => {
    const server = await serve(folder);
    try {
      return await test(new Site(folder, server, browser));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

module.exports = { BASE, chromium, run };
