/*
  An issue that is registered, at the desk: registered.cjs WORKSPACE ADDRESS
  Prints { registered, problems }: what the page says of it, once it does.
*/
"use strict";

const { desk } = require("./looks.cjs");

desk("gongzuo-2017-1", async ({ page, problems, PATIENCE }) => {
  const within = ".locked:not([hidden]) .registered";
  await page.waitForFunction((within) => (document.querySelector(within)?.textContent ?? "") !== "", PATIENCE, within);
  return { registered: await page.$eval(within, (one) => one.textContent), problems };
});
