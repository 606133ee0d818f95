import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';

export const attachmentResolvers = {
  Mutation: {
    removeAttachment: (_, { id, ...request }, { attachments, actor }) => attachments.remove(id, { ...request, actor }),
  },
  Incident: {
    attachments: ({ id }, { removed }, { attachmentReads }) => attachmentReads.of(id, removed ?? false),
  },
  Attachment: {
    record: async ({ recordId }, _, { records }) => (await records.one(recordId))!,
    url: ({ id, removedAt }, _, { publicUrl }) => (removedAt === undefined ? `${publicUrl}/attachments/${id}` : null),
  },
  AttachmentRemoved: {
    attachment: ({ attachmentId }, _, { attachmentReads }) => attachmentReads.one(attachmentId),
  },
  AttachmentResult: { __resolveType: (result) => refusalOr(result, 'AttachmentRemoved') },
} satisfies Resolvers;
