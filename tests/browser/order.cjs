/*
  That fields stand in the manuscript in the order in which they are printed: order.cjs WORKSPACE ADDRESS
  Prints { gongzuo, tongbao, problems }: of each issue the keys of its title and its 编者按, as they stand in the manuscript, and as
  they stand on its pages.
*/
"use strict";

const { atDesk } = require("./looks.cjs");

const KEYS = ["title", "editor_note"];

atDesk(async ({ page, problems, PATIENCE }) => {
  const result = { problems };
  for (const series of ["gongzuo", "tongbao"]) {
    await page.evaluate((id) => (location.hash = `#/issue/${id}`), `${series}-2017-1`);
    await page.waitForFunction((series) => location.hash.includes(series) && document.querySelector(".prose.of-editor_note .words")?.textContent.includes(series), PATIENCE, series);
    const written = await page.$$eval(".prose", (all, keys) => keys.filter((key) => all.some((one) => one.classList.contains(`of-${key}`))).sort((one, other) => all.findIndex((it) => it.classList.contains(`of-${one}`)) - all.findIndex((it) => it.classList.contains(`of-${other}`))), KEYS);
    const printed = await page.evaluate(
      async (id, keys) => {
        const places = [];
        for (const key of keys) {
          const { areas } = await (await fetch(`/sheets/${id}/internal/areas?${new URLSearchParams({ at: JSON.stringify([key]) })}`)).json();
          places.push([key, areas[0].page + areas[0].top]);
        }
        return places.sort((one, other) => one[1] - other[1]).map(([key]) => key);
      },
      `${series}-2017-1`,
      KEYS,
    );
    result[series] = [written, printed];
  }
  return result;
});
