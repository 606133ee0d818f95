/** A question the explorer pages open with: one tab of GraphiQL. The name of its operation is the tab's title. */
export interface Example {
  /** What a person would ask, as one sentence. */
  readonly question: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The items that the examples ask about, by id; without one, the example says how to find it. */
export interface ExampleSubjects {
  /** An item that much depends on, such as a hypervisor or a server. */
  readonly host?: string;
  /** A BusinessService. */
  readonly service?: string;
  /** Words to search for; `web` unless given. */
  readonly search?: string;
}

/** Stands where an id belongs and nobody knows one yet. */
const pasteAnId = 'paste an id that FindItems found';

const whatBreaks = `query WhatBreaks($of: [ID!]!) {
  impact(of: $of, assume: CRITICAL) {
    totalAffected
    truncated
    services {
      severity
      distance
      causedBy
      item { id name class }
    }
    affected(first: 20) {
      nodes {
        severity
        distance
        causedBy
        item { id name class }
      }
    }
    withstood {
      item { id name class }
      gates { group available required margin }
    }
    countsByClass { class count }
  }
}`;

const findItems = `query FindItems($search: String!) {
  configurationItems(search: $search, first: 20) {
    totalCount
    nodes {
      id
      name
      class
      environment
      status { observed effective since }
    }
  }
}`;

const whatItDependsOn = `query WhatItDependsOn($id: ID!) {
  dependencyMap(root: $id, direction: DEPENDENCIES, depth: 3) {
    truncated
    items {
      distance
      item { id name class status { effective } }
    }
    relationships { from type to group }
  }
}`;

const whyThisStatus = `query WhyThisStatus($id: ID!) {
  explainStatus(id: $id) {
    observed
    effective
    causedBy
    roots { id name class }
    gates { group available required margin }
  }
}`;

const whatMustNotFail = `query WhatMustNotFail($service: ID!) {
  singlePointsOfFailure(service: $service) {
    severity
    distance
    item { id name class }
  }
}`;

const watchChanges = `subscription WatchChanges {
  changeSetSealed {
    cursor
    node {
      sequence
      at
      actor
      operation
      reason
      entryCount
      entries(first: 20) {
        nodes {
          operation
          item { id name class }
        }
      }
    }
  }
}`;

const liveStatus = `subscription LiveStatus {
  ciStatus(filter: { classes: [BUSINESS_SERVICE] }) {
    __typename
    ... on StatusSnapshot { cursor last items { ...change } }
    ... on StatusDelta { cursor items { ...change } }
    ... on StreamReset { cursor reason }
  }
}

fragment change on StatusChange {
  item { name }
  effective
  previousEffective
  margin
  inMaintenance
  at
}`;

const example = (question: string, operation: string, variables: Example['variables'] = {}): Example => ({
  question,
  document: `# ${question}\n${operation}\n`,
  variables,
});

/** The examples for an estate, the first one being what the explorers open with: one that runs as it stands. */
export function examplesFor({ host, service, search = 'web' }: ExampleSubjects = {}): readonly Example[] {
  const impact = example('What breaks if this goes down?', whatBreaks, { of: [host ?? pasteAnId] });
  const find = example('Which items match these words?', findItems, { search });
  return [
    ...(host === undefined ? [find, impact] : [impact, find]),
    example('What does this service depend on?', whatItDependsOn, { id: service ?? pasteAnId }),
    example('Why does it have the status it has?', whyThisStatus, { id: service ?? pasteAnId }),
    example('Whose loss alone would take this service down?', whatMustNotFail, { service: service ?? pasteAnId }),
    example('What is being changed from now on?', watchChanges),
    example('How are the services, from now on?', liveStatus),
  ];
}
