import { sourceIdentity } from '../../cmdb/identity.js';
import type { Resolvers } from '../../generated/graphql.js';

export const incidentImportResolvers = {
  Query: {
    incidentByKey: (_, { source, key }, { incidentReads }) => incidentReads.byExternalKey(sourceIdentity(source, key)),
  },
  Mutation: {
    importIncidents: (_, { input, ...request }, { incidentImports, actor, principal: { roles } }) =>
      incidentImports.run(input, { ...request, actor, roles }),
  },
  Incident: { importedFrom: (incident) => (incident.importedKey === undefined ? null : incident) },
  IncidentOrigin: {
    source: ({ importedSource }) => importedSource!,
    key: ({ importedKey }) => importedKey!,
    values: ({ importedValues }) => JSON.parse(importedValues ?? '{}') as unknown,
  },
} satisfies Resolvers;
