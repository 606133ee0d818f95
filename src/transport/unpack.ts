import type { IncomingMessage } from 'node:http';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const inflaters = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;
export type Packing = keyof typeof inflaters;

/** What people and programs write shrinks to a fiftieth at most; what unpacks to more than so many times its size is made to do harm. */
const largestRatio = 200;
/** So many bytes may come of next to nothing. */
const ratioFrom = 32 * 1024;

/** How a body is packed, in a way that can be unpacked here; undefined when it is not. */
export function packingOf({ headers }: IncomingMessage): Packing | undefined {
  const packing = headers['content-encoding']?.toLowerCase() ?? '';
  return Object.hasOwn(inflaters, packing) ? (packing as Packing) : undefined;
}

/** A fault of a body, in the form in which Express tells of those it finds itself. */
export const bodyFault = (status: number, type: string, message: string): Error =>
  Object.assign(new Error(message), { status, type });

/**
 * A packed body, unpacked. It is unpacked piece by piece, and no further than it has to be to see that it is too large: a
 * piece or two of what was made to burst.
 */
export async function unpack(request: IncomingMessage, packing: Packing, limit: number): Promise<Buffer> {
  const inflater = inflaters[packing]();
  const leave = (): void => void (request.complete || inflater.destroy(new Error('The client left.')));
  request.once('close', leave).pipe(inflater);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit) throw bodyFault(413, 'entity.too.large', 'request entity too large');
      if (size > ratioFrom && size > largestRatio * inflater.bytesWritten)
        throw bodyFault(
          413,
          'entity.too.packed',
          `The body unpacks to more than ${largestRatio} times its size. Send it as it is.`,
        );
      pieces.push(piece);
    }
    return Buffer.concat(pieces, size);
  } catch (error) {
    throw 'status' in (error as Error) ? error : bodyFault(400, 'entity.unpack.failed', (error as Error).message);
  } finally {
    request.off('close', leave).unpipe(inflater);
    inflater.destroy();
    // The rest is let go, so that an answer can be sent.
    request.resume();
  }
}
