import type { Resolvers } from '../generated/graphql.js';
import type { AuditRecord } from '../records.js';
import { refusalOr } from '../refusal.js';

export const auditResolvers = {
  Query: {
    assetAudit: async (_, { id }, { records }) => (await records.called<AuditRecord>('AssetAudit', id)) ?? null,
  },
  Mutation: {
    startAssetAudit: (_, { input, ...request }, { audits, actor, principal: { roles } }) =>
      audits.start(input, { ...request, actor, roles }),
    recordAssetAudit: (_, { audit, results, ...request }, { audits, actor, principal: { roles } }) =>
      audits.record(audit, results, { ...request, actor, roles }),
    moveAssetAudit: (_, { id, event, incomplete, ...request }, { audits, actor, principal: { roles } }) =>
      audits.move({ id, event, incomplete }, { ...request, actor, roles }),
  },
  AssetAudit: {
    figures: (audit, _, { auditReads }) => auditReads.figures(audit.id),
    samples: (audit, wanted, { auditReads }) => auditReads.page(audit.id, wanted),
  },
  AssetSample: {
    asset: async ({ assetId }, _, { assetReads }) => (await assetReads.one(assetId))!,
    assignee: async ({ assigneeId }, _, { items }) => (await items.one(assigneeId ?? '')) ?? null,
  },
  AssetCriterionAccuracy: {
    criterion: ({ criterion }) => criterion.toUpperCase() as 'EXISTS' | 'OWNER' | 'LOCATION' | 'STATE' | 'ATTRIBUTES',
  },
  AssetAuditWritten: {
    audit: async ({ recordId }, _, { records }) => (await records.ofType<AuditRecord>('AssetAudit', recordId))!,
  },
  AssetAuditRecorded: {
    audit: async ({ auditId }, _, { records }) => (await records.ofType<AuditRecord>('AssetAudit', auditId))!,
  },
  AssetAuditResult: { __resolveType: (result) => refusalOr(result, 'AssetAuditWritten') },
  AssetAuditRecordResult: { __resolveType: (result) => refusalOr(result, 'AssetAuditRecorded') },
} satisfies Resolvers;
