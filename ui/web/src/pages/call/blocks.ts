import type { Line } from '../../data/transcript';

const SIZE = 40;

/** The lines cut into blocks; a block that is as it was before stays the same array. */
export function blocksOf(lines: readonly Line[], before: readonly Line[][]): Line[][] {
  const blocks: Line[][] = [];
  for (let start = 0; start < lines.length; start += SIZE) {
    const block = lines.slice(start, start + SIZE);
    const known = before[blocks.length];
    blocks.push(known && sameLines(known, block) ? known : block);
  }
  return blocks;
}

function sameLines(a: Line[], b: Line[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
