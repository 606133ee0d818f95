import DataLoader from 'dataloader';

/** Reads pages of what hangs on several things, all that one level of a document asks for in one statement. */
export function pageLoader<Page extends { readonly limit: number }, Row>(
  read: (
    pages: (Omit<Page, 'limit'> & { index: number })[],
    limit: number,
  ) => Promise<readonly { page: number; rows: Row[] }[]>,
): DataLoader<Page, Row[], string> {
  return new DataLoader<Page, Row[], string>(
    async (asked) => {
      // A limit is the same for a whole statement: the largest, cut down for each page.
      const limit = Math.max(...asked.map((page) => page.limit));
      const found = await read(
        asked.map(({ limit: _, ...page }, index) => ({ ...page, index })),
        limit,
      );
      const rows = new Map(found.map((page) => [page.page, page.rows]));
      return asked.map((page, index) => (rows.get(index) ?? []).slice(0, page.limit));
    },
    { cacheKeyFn: (page) => JSON.stringify(page) },
  );
}
