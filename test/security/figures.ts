/** Prints a figure beside the one that is required. */
export function tell(what: string, measured: string, required: string): void {
  console.log(`  ${what}: ${measured} (required: ${required})`);
}

/** The value below which 99 of 100 lie. */
export function p99(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
}
