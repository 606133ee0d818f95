import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { DurationResolver, JSONResolver, SafeIntResolver } from 'graphql-scalars';
import { accessResolvers } from './access/resolvers.js';
import { clockResolvers } from './agreement/clock-resolvers.js';
import { agreementResolvers } from './agreement/resolvers.js';
import { assessmentResolvers } from './change/assessment-resolvers.js';
import { changeCalendarResolvers } from './change/calendar-resolvers.js';
import { changeWindowResolvers } from './change/window-resolvers.js';
import { checkResolvers } from './checks/resolvers.js';
import { alertResolvers } from './alerts/resolvers.js';
import { attachmentResolvers } from './attachment/resolvers.js';
import { calendarResolvers } from './calendar/resolvers.js';
import { cmdbMutations } from './cmdb/mutations.js';
import { classResolvers, cmdbResolvers } from './cmdb/resolvers.js';
import { feedResolvers } from './feed/resolvers.js';
import { streamResolvers } from './feed/stream-resolvers.js';
import { changeResolvers } from './change/resolvers.js';
import { incidentImportResolvers } from './incident/import/resolvers.js';
import { incidentResolvers } from './incident/resolvers.js';
import { impactResolvers } from './impact/resolvers.js';
import { historyResolvers } from './history/resolvers.js';
import { importResolvers } from './import/resolvers.js';
import { lifecycleResolvers } from './lifecycle/resolvers.js';
import { inventoryResolvers } from './inventory/resolvers.js';
import { taskResolvers } from './task/resolvers.js';
import { stalenessResolvers } from './staleness/resolvers.js';
import { healthResolvers } from './health/resolvers.js';
import { auditResolvers } from './audit/resolvers.js';
import { assetResolvers } from './asset/resolvers.js';
import { mappingResolvers } from './mapping/resolvers.js';
import { maintenanceResolvers } from './maintenance/resolvers.js';
import { serviceResolvers } from './service/resolvers.js';
import { approvalResolvers } from './approval/resolvers.js';
import { catalogueResolvers } from './catalogue/resolvers.js';
import { offeringResolvers } from './offering/resolvers.js';
import { problemResolvers } from './problem/resolvers.js';
import { rootCauseResolvers } from './rootcause/resolvers.js';
import { requestResolvers } from './request/resolvers.js';
import { webhookResolvers } from './webhook/resolvers.js';
import { statusResolvers } from './status/resolvers.js';
import { dateScalar, instantScalar } from './scalars.js';
import type { Context } from './context.js';
import type { LoadedSchema } from './model/schema.js';

/** The executable schema: the SDL with a resolver for everything that is not a property of its record. */
export function executableSchema({ typeDefs, model }: LoadedSchema): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: [
      {
        DateTime: instantScalar,
        Date: dateScalar,
        JSON: JSONResolver,
        Duration: DurationResolver,
        SafeInt: SafeIntResolver,
      },
      cmdbResolvers,
      cmdbMutations,
      importResolvers,
      feedResolvers,
      streamResolvers,
      webhookResolvers,
      impactResolvers,
      statusResolvers,
      historyResolvers,
      maintenanceResolvers,
      lifecycleResolvers,
      serviceResolvers,
      offeringResolvers,
      catalogueResolvers,
      requestResolvers,
      approvalResolvers,
      mappingResolvers,
      checkResolvers,
      alertResolvers,
      accessResolvers,
      inventoryResolvers,
      assetResolvers,
      taskResolvers,
      auditResolvers,
      incidentResolvers,
      changeResolvers,
      changeWindowResolvers,
      assessmentResolvers,
      changeCalendarResolvers,
      attachmentResolvers,
      rootCauseResolvers,
      problemResolvers,
      incidentImportResolvers,
      healthResolvers,
      stalenessResolvers,
      calendarResolvers,
      agreementResolvers,
      clockResolvers,
      classResolvers(model),
    ],
    inheritResolversFromInterfaces: true,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
  renewAfterWrites(schema);
  return schema;
}

/** Several mutations of one document run one after the other, and each answers with what is there then. */
function renewAfterWrites(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const { resolve } = field;
    field.resolve = async (source, args, context: Context, info): Promise<unknown> => {
      try {
        return await resolve!(source, args, context, info);
      } finally {
        context.renew();
      }
    };
  }
}
