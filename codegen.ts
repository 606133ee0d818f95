import type { CodegenConfig } from '@graphql-codegen/cli';
import { loadSchema } from './src/model/schema.js';

// Every class of items is backed by the same record; the class's own fields are its properties.
const classMappers = Object.fromEntries(
  [...loadSchema().model.classes.keys()].map((name) => [name, '../records.js#ItemRecord as ItemRecord']),
);

export default {
  schema: 'src/generated/schema.graphql',
  generates: {
    'src/generated/graphql.ts': {
      plugins: [
        { add: { content: '/* Made by codegen.ts; do not edit. Run `npm run codegen`. */' } },
        'typescript',
        'typescript-resolvers',
      ],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: { input: 'string', output: 'string' },
          Date: { input: 'string', output: 'string' },
          JSON: { input: 'unknown', output: 'unknown' },
          Cursor: { input: 'string', output: 'string' },
          Duration: { input: 'string', output: 'string' },
        },
        contextType: '../context.js#Context',
        emitLegacyCommonJSImports: false,
        mappers: {
          ...classMappers,
          // Users add values of their own, so the built-in ones are not all there are.
          RelationshipType: 'string',
          ConfigurationItemClass: 'string',
          ConfigurationItem: '../records.js#ItemRecord as ItemRecord',
          Machine: '../records.js#ItemRecord as ItemRecord',
          ChangeSet: '../records.js#ChangeSetRecord as ChangeSetRecord',
          ChangeEntry: '../records.js#ChangeEntryRecord as ChangeEntryRecord',
          StatusEntry: '../feed/content.js#StatusDelta as StatusEntryRecord',
          RecordChange: '../records.js#RecordChangeRecord as RecordChangeRecord',
          Alert: '../records.js#AlertRecord as AlertRecord',
          AlertWritten: '../alerts/alerts.js#WrittenAlert as WrittenAlertRecord',
          IngestResult: '../alerts/alerts.js#IngestAnswer as IngestAnswerRecord',
          IngestOutcome: '../alerts/alerts.js#IngestOutcome as IngestOutcomeRecord',
          AlertConnection: '../alerts/reads.js#AlertPage as AlertPage',
          AlertBindingRule: '../alerts/binder.js#LabelRule as LabelRule',
          AlertSource: '../records.js#AlertSourceRecord as AlertSourceRecord',
          Silence: '../records.js#SilenceRecord as SilenceRecord',
          DuplicateFinding: '../records.js#DuplicateFindingRecord as DuplicateFindingRecord',
          Refusal: '../refusal.js#Refusal as RefusalRecord',
          Failure: '../refusal.js#Failure as FailureRecord',
          RelationshipChange: '../feed/content.js#RelationshipDelta as RelationshipDelta',
          ConfigurationItemConnection: '../cmdb/search.js#ItemPage as ItemPage',
          DependencyConnection: '../cmdb/relationships.js#DependencyPage as DependencyPage',
          DependencyEdge: '../cmdb/relationships.js#DependencyEdgeRecord as DependencyEdgeRecord',
          DuplicateFindingConnection: '../cmdb/findings.js#FindingPage as FindingPage',
          ConfigurationItemClassInfo: '../model/model.js#ItemClass as ItemClass',
          AttributeInfo: '../model/model.js#ModelField as ModelField',
          RelationshipTypeInfo: '../model/model.js#RelationshipTypeModel as RelationshipTypeModel',
          ConfigurationItemWritten: '../cmdb/writes.js#WrittenItem as WrittenItem',
          RelationshipWritten: '../cmdb/writes.js#WrittenRelationship as WrittenRelationship',
          ConfigurationItemsMerged: '../cmdb/writes.js#MergedItems as MergedItems',
          DuplicateFindingWritten: '../cmdb/writes.js#WrittenFinding as WrittenFinding',
          ImportResult: '../import/imports.js#ImportOutcome as ImportOutcome',
          PlannedChange: '../import/imports.js#PlannedChange as PlannedChangeRecord',
          StatusChange: '../status/messages.js#StatusChange as StatusChangeRecord',
          StatusSnapshot: '../status/messages.js#StatusSnapshot as StatusSnapshotRecord',
          StatusDelta: '../status/messages.js#StatusDelta as StatusDeltaRecord',
          StreamReset: '../stream/messages.js#StreamReset as StreamResetRecord',
          StreamHeartbeat: '../stream/messages.js#StreamHeartbeat as StreamHeartbeatRecord',
          ImpactAnalysis: '../impact/impact.js#ImpactAnswer as ImpactAnswer',
          ImpactedItemConnection: '../impact/impact.js#ImpactedPage as ImpactedPage',
          ImpactedItem: '../engine/impact.js#ImpactedItem as ImpactedItemRecord',
          Gate: '../engine/groups.js#Gate as GateRecord',
          ImpactChange: '../impact/impact-change.js#ImpactChange as ImpactChangeRecord',
          ImpactDifference: '../impact/impact-change.js#ImpactDifference as ImpactDifferenceRecord',
          SinglePointOfFailure: '../engine/impact.js#SinglePointOfFailure as SinglePointOfFailureRecord',
          DependencyMap: '../impact/dependency-map.js#DependencyMap as DependencyMapRecord',
          DependencyMapItem: '../impact/dependency-map.js#DependencyMapItem as DependencyMapItemRecord',
          DependencyMapRelationship:
            '../impact/dependency-map.js#DependencyMapRelationship as DependencyMapRelationshipRecord',
          StatusExplanation: '../impact/impact.js#ExplainedStatus as ExplainedStatus',
          StatusContribution: '../impact/impact.js#StatusContribution as StatusContributionRecord',
        },
      },
    },
  },
} satisfies CodegenConfig;
