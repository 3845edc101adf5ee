/*
  What search knows without a page: how texts are compared, and how the index is read.

  It does in the reader's browser what src/search/{normalize,key,postings,ordinals}.rs do in the
  program; those files say why. A test compares the two.
*/
"use strict";

var tongbao = (() => {
  /* Comparing ------------------------------------------------------------------------------- */

  const WIDE = 0x2e80;
  const WHITE = /[\t-\r \u0085\u1680\u2028\u2029]/;
  const QUOTATION_MARK = /["'‘-‟«»「-』〝-〟]/g;
  const INVISIBLE =
    /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/u;

  const known = new Map();

  /* What one character is compared as: a list of characters, white space among them as " ". */
  function parts(character) {
    let found = known.get(character);
    if (!found) {
      const decomposed = INVISIBLE.test(character) ? "" : character.normalize("NFKD").replace(QUOTATION_MARK, "");
      found = [...decomposed].flatMap((part) => (WHITE.test(part) ? [" "] : [...part.toLowerCase()]));
      known.set(character, found);
    }
    return found;
  }

  /* The text as it is compared; for each place in it, where its character begins and ends in the
     original. */
  function fold(text) {
    const folded = { text: "", begins: [], ends: [] };
    let space = false;
    let last = 0;
    let at = 0;
    const put = (part, end) => {
      for (let unit = 0; unit < part.length; unit += 1) {
        folded.begins.push(at);
        folded.ends.push(end);
      }
      folded.text += part;
    };
    for (const character of text) {
      const end = at + character.length;
      if (character === "\n") {
        if (last) put("\n", end);
        space = false;
        last = 0;
      } else {
        for (const part of parts(character)) {
          if (part === " ") {
            space = true;
            continue;
          }
          const code = part.codePointAt(0);
          if (space && last && last < WIDE && code < WIDE) put(" ", at);
          put(part, end);
          space = false;
          last = code;
        }
      }
      at = end;
    }
    return folded;
  }

  const length = (word) => [...word].length;

  /* The words of a query, folded. Words stand apart by spaces; quotation marks around some keep these in. */
  function words(query) {
    const quoted = /^(?:["＂][^"＂]+["＂]|“[^”]+”|「[^」]+」)(?=\s|$)/;
    const found = [];
    let rest = query.trim();
    while (rest) {
      const [taken] = quoted.exec(rest) ?? /^\S+/.exec(rest);
      const word = fold(taken.replace(/\s/g, " ")).text;
      if (word && !found.includes(word)) found.push(word);
      rest = rest.slice(taken.length).trim();
    }
    return found;
  }

  const NUMERAL = /[〇○零一二三四五六七八九十百]+(?=年|期|号|-|$)/g;
  const TEN = { 十: 10, 百: 100 };

  /* 二十三 as 23, and 二〇一七 as 2017. */
  function figures(numeral) {
    const digit = (character) => Math.max(0, "〇一二三四五六七八九".indexOf(character));
    if (!/[十百]/.test(numeral)) return [...numeral].map(digit).join("");
    let sum = 0;
    let last = 0;
    for (const character of numeral) {
      sum += TEN[character] ? (last || 1) * TEN[character] : 0;
      last = TEN[character] ? 0 : digit(character);
    }
    return String(sum + last);
  }

  /* Folded words as numbers of issues are compared: signs and brackets are all alike. */
  const signs = (text) => text.replace(/[\s()[\]{}〔〕【】《》〈〉<>‐-―−/.,，、。·_-]+/g, "-");

  const year = /第?-*(?:(\d{4})(?:年度?|-)|(\d\d)年度?)-*/.source;
  const ISSUE_NUMBER = new RegExp(`^(\\D*?)-*(?:${year})?(\\D*?)(第|no-*)?0*(\\d{1,6})-*(期|号文?)?-*(\\D*)$`);

  /* What folded words name as the number of an issue, 2017年第8期, 第八期, 2017-8, 安绩办〔2017〕8号: the number,
     the year (0 where they tell none), and the names beside. Null where they are no such number. */
  function issueNumber(words) {
    const plain = signs(words).replace(/总第\d+期/, "").replace(NUMERAL, figures);
    const [, before, long, short, between, mark, number, unit, after] = ISSUE_NUMBER.exec(plain) ?? [];
    if (!number || !(long || short || mark || unit)) return null;
    return { number: Number(number), year: Number(long ?? short ?? 0), names: [before, between, after].filter(Boolean) };
  }

  /* Whether an issue of a series with these names has the number. */
  function bears(issue, { number, year, names }, seriesNames) {
    return (
      issue.number === number &&
      (year === 0 || year === (year < 100 ? issue.year % 100 : issue.year)) &&
      names.every((name) => seriesNames.some((one) => signs(fold(one).text).includes(name)))
    );
  }

  /* Where folded words stand in a text: pairs of places, in their order, none over another. The
     second value says for each word whether it is there. */
  function find(text, wanted) {
    const folded = fold(text);
    const ranges = [];
    const there = wanted.map((word) => {
      let from = folded.text.indexOf(word);
      const found = from >= 0;
      while (from >= 0) {
        ranges.push([folded.begins[from], folded.ends[from + word.length - 1]]);
        from = folded.text.indexOf(word, from + word.length);
      }
      return found;
    });
    ranges.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    const apart = [];
    for (const range of ranges) {
      const last = apart[apart.length - 1];
      if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
      else apart.push(range);
    }
    return { ranges: apart, there };
  }

  /* The index ------------------------------------------------------------------------------- */

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

  /* Pairs of characters that follow one another in a word: first those that cover it, then the
     others, which only narrow the choice. */
  function pairs(word) {
    const characters = [...word];
    const last = characters.length - 2;
    const covering = [];
    const others = [];
    for (let at = 0; at <= last; at += 1) {
      (at % 2 === 0 || at === last ? covering : others).push(characters[at] + characters[at + 1]);
    }
    return { covering, others };
  }

  /* The file that a pair stands in: the upper bits of its key. */
  function shard(pair, bits) {
    const [first, second] = [...pair].map((character) => character.codePointAt(0));
    const upper = (Math.imul(first, 0x13c6ef) + (Math.imul(second, 0x9e3779b1) >>> 11)) & 0x1fffff;
    return (upper >>> (21 - bits)).toString(16).padStart(3, "0");
  }

  /* The pairs of a file, each with its list as text. */
  function entries(packed) {
    const found = new Map();
    let at = 0;
    while (at < packed.length) {
      let end = at;
      for (let character = 0; character < 2; character += 1) {
        end += packed.codePointAt(end) > 0xffff ? 2 : 1;
      }
      const comma = packed.indexOf(",", end);
      found.set(packed.slice(at, end), packed.slice(end, comma));
      at = comma + 1;
    }
    return found;
  }

  /* The numbers of a list. */
  function ordinals(coded) {
    const parameter = VALUES.get(coded[0]);
    const found = [];
    let next = 0;
    let gap = 0;
    let left = -1; // bits of the remainder that are still to come; -1 before its one
    let rest = 0;
    const end = () => {
      next += (gap << parameter) + rest;
      found.push(next);
      next += 1;
      gap = 0;
      rest = 0;
      left = -1;
    };
    for (let at = 1; at < coded.length; at += 1) {
      const value = VALUES.get(coded[at]);
      for (let bit = 5; bit >= 0; bit -= 1) {
        const one = (value >> bit) & 1;
        if (left > 0) {
          rest = (rest << 1) | one;
          left -= 1;
          if (left === 0) end();
        } else if (one) {
          left = parameter;
          if (left === 0) end();
        } else {
          gap += 1;
        }
      }
    }
    return found;
  }

  /* All issues, by their number. */
  function issues(list) {
    const found = [];
    const last = list.series.map(() => ({ year: 0, number: 0 }));
    let at = 0;
    const varint = () => {
      let number = 0;
      for (let shift = 0; ; shift += 5) {
        const digit = VALUES.get(list.issues[at]);
        at += 1;
        number |= (digit & 31) << shift;
        if (digit < 32) return number;
      }
    };
    while (at < list.issues.length) {
      const code = varint();
      const place = code >> 1;
      const before = last[place];
      const year = code & 1 ? varint() : before.year;
      const number = code & 1 ? varint() : before.number + 1;
      last[place] = { series: list.series[place], year, number };
      found.push(last[place]);
    }
    return found;
  }

  return { fold, length, words, issueNumber, bears, find, pairs, shard, entries, ordinals, issues };
})();
