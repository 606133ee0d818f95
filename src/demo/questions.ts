/** A question about the demo estate that a newcomer may paste: printed at start, shown in the README, a tab of /graphiql. */
export interface DemoQuestion {
  /** A few words; the operation is named after it. */
  readonly title: string;
  /** What a person would ask, as one sentence. */
  readonly question: string;
  /** GraphQL that runs against the loaded estate as it stands. Items are named `source:key`. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the answer shows, as prose. */
  readonly expect: string;
}

const ask = (title: string, question: string, operation: string, expect: string): DemoQuestion => ({
  title,
  question,
  document: `# ${question}\n${operation}\n`,
  variables: {},
  expect,
});

/** The first one is what the explorers open with. test/demo/ holds the answers to what `expect` says. */
export const demoQuestions: readonly DemoQuestion[] = [
  ask(
    'One host',
    'What breaks if host A2 goes down?',
    `query OneHost {
  impact(of: ["demo:host-a2"]) {
    totalAffected
    services { severity item { name } }
    affected {
      nodes { distance severity item { name class } }
    }
    withstood {
      item { name class }
      gates { group reduce members available margin }
    }
  }
}`,
    'The pool of three hosts withstands it, with none left to spare. But the label machine is tied to this host, so the ' +
      'Warehouse is CRITICAL. Ask the same of demo:host-a1: nothing breaks.',
  ),
  ask(
    'Storage array',
    'What hangs on the storage array?',
    `query StorageArray {
  impact(of: ["demo:san-a"]) {
    totalAffected
    services { severity item { name } }
    countsByClass { class count }
    affected {
      nodes { distance severity item { name class } }
    }
    withstood { item { name class } }
  }
}`,
    '35 items and six of the seven services. Online shop, Click and collect and Warehouse are CRITICAL: the orders database ' +
      'has a replica in the other data centre, yet both copies lie on this array. Payments, with a member in three places, ' +
      'is down to WARNING.',
  ),
  ask(
    'Move the replica',
    'Would the shop survive the array if the replica of the orders lay in Brackwater?',
    `query MoveTheReplica {
  whatIf(changes: [
    { unrelate: { from: "demo:vol-orders-2", type: STORED_ON, to: "demo:san-a" } }
    { relate: { from: "demo:vol-orders-2", type: STORED_ON, to: "demo:vol-brk" } }
    { state: { id: "demo:san-a", severity: CRITICAL } }
  ]) {
    totalAffected
    services { severity item { name } }
  }
}`,
    'Yes: with that one move the Online shop stays up at WARNING. Click and collect and the Warehouse still fall, since ' +
      'warehouse management has nowhere else to run. Nothing was written.',
  ),
  ask(
    'Power feeds',
    'What if Aldermoor loses one power feed, and what if it loses both?',
    `query PowerFeeds {
  oneFeed: impact(of: ["demo:feed-ald-a"]) {
    totalAffected
    services { severity item { name } }
    withstood { item { name } }
  }
  bothFeeds: impact(of: ["demo:feed-ald-a", "demo:feed-ald-b"]) {
    totalAffected
    services { severity item { name } }
    countsByClass { class count }
  }
}`,
    'One feed: its UPS and PDU, and nothing behind them. Both: the whole site, 52 items. Payments, Customer support and ' +
      'Sales reporting live on in Brackwater at WARNING; Online shop, Click and collect and Warehouse do not. Brackwater ' +
      'has a generator: losing demo:feed-brk-a and demo:feed-brk-b touches nothing.',
  ),
  ask(
    'Two safe changes',
    'Two changes are planned for tonight: a firewall upgrade, and work by the line provider. May they overlap?',
    `query TwoSafeChanges {
  firewall: impact(of: ["demo:fw-ald"]) {
    services { severity item { name } }
  }
  line: impact(of: ["demo:isp-brk"]) {
    services { severity item { name } }
  }
  together: impact(of: ["demo:fw-ald", "demo:isp-brk"]) {
    totalAffected
    services { severity causedBy item { name } }
  }
}`,
    'No. Either alone harms no service, for each site has its own way out. Together they cut off both, and Online shop, ' +
      'Payments, Warehouse and Click and collect are CRITICAL.',
  ),
  ask(
    'Certificates',
    'Which certificates are there until when, and what if the one of the shop expires?',
    `query Certificates {
  configurationItems(filter: { classes: [CERTIFICATE] }) {
    nodes {
      name
      ... on Certificate { subject issuer notAfter }
    }
  }
  impact(of: ["demo:cert-shop"]) {
    services { severity item { name } }
    affected {
      nodes { distance severity item { name class } }
    }
  }
}`,
    'The certificate of the shop expires in nine days. When it does, shop.maplemarten.example fails, and Online shop and ' +
      'Click and collect with it.',
  ),
  ask(
    'Single points of failure',
    'Whose loss alone would take the shop down?',
    `query SinglePointsOfFailure {
  singlePointsOfFailure(service: "demo:svc-shop") {
    severity
    distance
    item { name class }
  }
}`,
    'Its own parts first, such as checkout, its certificate and the Kubernetes cluster; then what nobody thinks of: the ' +
      'storage array, its rack and the Aldermoor site. No host, switch or feed is among them.',
  ),
];
