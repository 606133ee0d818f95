import type { DocumentFormat } from '../generated/graphql.js';
import type { Model } from '../model/model.js';
import { readAwsDescribe } from './formats/aws-describe.js';
import { readBackstage } from './formats/backstage.js';
import { readCsv } from './formats/csv.js';
import { readCyclonedx } from './formats/cyclonedx.js';
import { readDockerCompose } from './formats/docker-compose.js';
import { readKubernetes } from './formats/kubernetes.js';
import { readNdjson } from './formats/ndjson.js';
import { readNetbox } from './formats/netbox.js';
import { readServicenowCsv } from './formats/servicenow-csv.js';
import { readTerraformState } from './formats/terraform-state.js';
import { readZipkin } from './formats/zipkin.js';
import type { ParsedDocument } from './rows.js';

export interface ReadOptions {
  source: string;
  model: Model;
}

const readers: Record<DocumentFormat, (content: string, options: ReadOptions) => ParsedDocument> = {
  KUBERNETES: readKubernetes,
  TERRAFORM_STATE: readTerraformState,
  CYCLONEDX: readCyclonedx,
  DOCKER_COMPOSE: readDockerCompose,
  BACKSTAGE: readBackstage,
  NETBOX: readNetbox,
  AWS_DESCRIBE: readAwsDescribe,
  ZIPKIN: readZipkin,
  SERVICENOW_CSV: readServicenowCsv,
  CSV: readCsv,
  NDJSON: readNdjson,
};

/** Reads a document into rows of the model. Never throws for what the document holds: it says what it could not take. */
export function readDocument(format: DocumentFormat, content: string, options: ReadOptions): ParsedDocument {
  return readers[format](content, options);
}
