const longestSource = 200;

/** What is wrong with a source's name; undefined when nothing is. A colon parts source and key where people write both. */
export function sourceProblem(source: string): string | undefined {
  return source.trim() === '' || source.length > longestSource || source.includes(':')
    ? `needs a name of 1 to ${longestSource} characters without a colon, such as netbox or kubernetes-prod.`
    : undefined;
}
