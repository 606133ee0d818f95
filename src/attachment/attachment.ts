/** What may be attached, by the ending of its name: the media type that it is kept and handed out as. */
export const knownTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  zip: 'application/zip',
  gz: 'application/gzip',
  pcap: 'application/vnd.tcpdump.pcap',
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  yaml: 'text/plain',
  csv: 'text/plain',
  json: 'application/json',
};

/** Kinds of files that have no signature: they are known by being text, and by their name. */
const textEndings = ['txt', 'log', 'md', 'yaml', 'csv', 'json'];

/** What a signature may say of a text, beside nothing. */
const textual = /^text\/|^application\/(xml|json)$/;

export const longestName = 200;
export const mostPerRecord = 100;

/** What the content of a file turned out to be. */
export interface Content {
  /** By its signature; undefined where it has none that is known. */
  readonly detected: string | undefined;
  /** Whether all of it is UTF-8 without control characters. */
  readonly isText: boolean;
}

/** Something wrong with what is to be attached. */
export interface AttachmentFault {
  readonly code: 'INVALID' | 'TYPE';
  readonly field: string;
  readonly message: string;
}

export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What is wrong with a file's name; undefined when it may be kept. It is shown to people and never a path. */
export function nameFault(name: string, allowed: readonly string[]): AttachmentFault | undefined {
  const wrong = (code: AttachmentFault['code'], message: string) => ({ code, field: 'name', message });
  if (name === '' || name.length > longestName) return wrong('INVALID', `A name has 1 to ${longestName} characters.`);
  // Also marks that change the direction of writing: they make an ending look like another.
  if (/[\p{Cc}\p{Cf}\p{Cs}/\\]/u.test(name))
    return wrong('INVALID', 'A name takes no slashes, control characters or invisible ones. Leave them out.');
  if (allowed.includes(endingOf(name))) return undefined;
  const ending = endingOf(name) === '' ? 'without an ending' : `that end in .${endingOf(name)}`;
  return wrong('TYPE', `Files ${ending} are not taken. Taken are ${allowed.map((one) => `.${one}`).join(', ')}.`);
}

/** The media type under which a file is kept, by what it holds and not by its name alone; or why it is not taken. */
export function typeOf(name: string, { detected, isText }: Content): { mediaType: string } | AttachmentFault {
  const ending = endingOf(name);
  const wanted = knownTypes[ending]!;
  const fits = textEndings.includes(ending)
    ? isText && (detected === undefined || textual.test(detected))
    : detected === wanted;
  if (fits) return { mediaType: wanted };
  const held = detected ?? (isText ? 'text' : 'nothing that is known');
  const hint = textEndings.includes(ending) ? ' Text is taken as UTF-8.' : '';
  return {
    code: 'TYPE',
    field: 'content',
    message: `It is named .${ending}, and holds ${held}. Name it for what it is, or send what it is named for.${hint}`,
  };
}
