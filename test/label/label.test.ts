import { describe, expect, test } from 'vitest';
import { amount, certificateHtml, certificatePdf } from '../../src/label/certificate.js';
import { codeOf, cut, escaped, labelSvg, runsOf } from '../../src/label/label.js';
import { labelSheet, plain } from '../../src/label/pdf.js';
import type { ScrapCertificateRecord } from '../../src/records.js';

const address = 'https://itsm.example/items/0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a label', () => {
  test('draws every dark square of its code, and no other', () => {
    const code = codeOf(address);
    const drawn = new Set(
      runsOf(code).flatMap(({ row, column, length }) =>
        Array.from({ length }, (_, index) => `${row} ${column + index}`),
      ),
    );
    for (let row = 0; row < code.size; row++)
      for (let column = 0; column < code.size; column++)
        expect(drawn.has(`${row} ${column}`)).toBe(code.dark(row, column));
    // The finder in a corner, as the standard draws it: 7 dark, a ring of light, 3 by 3 dark.
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => code.dark(0, column))).toEqual(Array(7).fill(true));
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => code.dark(1, column))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('keeps text of users as text', () => {
    const svg = labelSvg({ address, title: '<script>"&', text: "it's\u0000 a very, very, very long name indeed" });
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(svg).toContain('it&#39;s a very, very, very lo…');
    expect(svg).not.toContain('<script');
  });

  test('is cut at whole characters', () => expect(cut('💻💻💻', 2)).toBe('💻…'));
});

test('labels fill as many A4 pages as they need', async () => {
  const labels = Array.from({ length: 7 }, (_, index) => ({ address, title: `LT-${index}`, text: 'Ünï ☃' }));
  const pdf = (await labelSheet(labels, { columns: 2, rows: 3 })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(plain('Ünï ☃ …')).toBe('Ünï ? ...');
});

describe('a certificate of disposal', () => {
  const certificate: ScrapCertificateRecord = {
    ...{
      id: 'c',
      recordType: 'ScrapCertificate',
      certificateNumber: 'SCR-1001',
      assetId: 'a',
      assetNumber: 'AST-1001',
    },
    ...{ tag: 'LT<1>', modelName: 'T&14', cost: 129_900, bookValue: 5, currency: 'EUR', storesData: true },
    ...{ wipeCertificate: 'W"1', disposalMethod: 'SCRAPPED', approvedBy: 'ann', approvedAt: '2026-01-01T00:00:00Z' },
    ...{ disposedBy: 'bob', disposedAt: '2026-01-02T00:00:00Z' },
  };

  test('says what went, what it was worth and who answers for it', async () => {
    const html = certificateHtml(certificate);
    for (const text of [
      'SCR-1001',
      'tag LT&lt;1&gt;',
      'T&amp;14',
      '1299.00 EUR',
      '0.05 EUR',
      'Scrapped',
      'W&quot;1',
      'by bob',
    ])
      expect(html).toContain(text);
    expect(html).not.toContain('Serial number');
    expect((await certificatePdf(certificate)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('writes amounts as their currency does', () => {
    expect([amount(5, 'EUR'), amount(1_299, 'JPY'), amount(1_234, 'JOD')]).toEqual([
      '0.05 EUR',
      '1299 JPY',
      '1.234 JOD',
    ]);
    expect(escaped('\u0007a')).toBe('a');
  });
});
