import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { refusalOr } from '../refusal.js';

/** The same for records of every type that takes files. */
const attached = {
  attachments: (
    { id }: { id: string },
    { removed }: { removed?: boolean | null | undefined },
    { attachmentReads }: Context,
  ) => attachmentReads.of(id, removed ?? false),
};

export const attachmentResolvers = {
  Mutation: {
    removeAttachment: (_, { id, ...request }, { attachments, actor }) => attachments.remove(id, { ...request, actor }),
  },
  Incident: attached,
  Problem: attached,
  Change: attached,
  ServiceRequest: attached,
  Attachment: {
    record: async ({ recordId }, _, { records }) => (await records.one(recordId))!,
    url: ({ id, removedAt }, _, { publicUrl }) => (removedAt === undefined ? `${publicUrl}/attachments/${id}` : null),
  },
  AttachmentRemoved: {
    attachment: ({ attachmentId }, _, { attachmentReads }) => attachmentReads.one(attachmentId),
  },
  AttachmentResult: { __resolveType: (result) => refusalOr(result, 'AttachmentRemoved') },
} satisfies Resolvers;
