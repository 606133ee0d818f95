const longestSource = 200;

/** Who signs in is put on record by the product itself, and found again by the provider's key for them. */
const ofSignIns = 'sign-in ';
export const signInSource = (issuer: string): string => `${ofSignIns}${new URL(issuer).host.replaceAll(':', '-')}`;

/** What is wrong with a source's name; undefined when nothing is. A colon parts source and key where people write both. */
export function sourceProblem(source: string): string | undefined {
  if (source.startsWith(ofSignIns)) return "is the product's own name, for who signs in. Choose another.";
  return source.trim() === '' || source.length > longestSource || source.includes(':')
    ? `needs a name of 1 to ${longestSource} characters without a colon, such as netbox or kubernetes-prod.`
    : undefined;
}
