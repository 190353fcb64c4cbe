import { expect, it } from "vitest";
import { idsOfAll, MOST, tick } from "./selection";

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `c${from + index}`);

it("ticks and unticks, whatever page they are on", () => {
  const two = tick(new Set(), ["a", "b"], true);
  expect([...tick(two, ["c"], true)]).toEqual(["a", "b", "c"]);
  expect([...tick(two, ["a", "x"], false)]).toEqual(["b"]);
});

it("takes no more than can be queued", () => {
  const nearly = tick(new Set(), ids(MOST - 1), true);
  expect(tick(nearly, ids(5, MOST), true).size).toBe(MOST);
});

const pagesOf = (total: number) => {
  const asked: number[] = [];
  const read = async (page: number, size: number) => {
    asked.push(page);
    return { items: ids(Math.min(size, total - (page - 1) * size), (page - 1) * size).map((id) => ({ id })), total };
  };
  return { asked, read };
};

it("reads all pages of what is found, and stops at the most", async () => {
  const some = pagesOf(401);
  expect(await idsOfAll(some.read)).toHaveLength(401);
  expect(some.asked).toEqual([1, 2, 3]);
  const many = pagesOf(5_000);
  expect(await idsOfAll(many.read)).toHaveLength(MOST);
  expect(many.asked).toEqual([1, 2, 3, 4, 5]);
  expect(await idsOfAll(pagesOf(0).read)).toEqual([]);
});
