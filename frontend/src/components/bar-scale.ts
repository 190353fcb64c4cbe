/**
 * Where amounts stand on a chart's axis, in percent of its height from the bottom. The floating-point numbers here
 * place pixels and round tick marks; no figure that is shown comes from them.
 */
export function scaleFor(amounts: string[]) {
  const values = [0, ...amounts.map(Number)];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const step = roundStep((highest - lowest || 1) / 3);
  const bottom = Math.floor(lowest / step) * step;
  const top = Math.max(Math.ceil(highest / step) * step, bottom + step);
  const ticks = Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, index) => bottom + index * step);
  return { ticks, positionOf: (amount: string) => ((Number(amount) - bottom) / (top - bottom)) * 100 };
}

/** The smallest of 1, 2 or 5 times a power of ten that is not below the given size; at least 1. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= size) ?? 10;
  return Math.max(1, step * power);
}
