import { KeyedStream, type StreamStart } from './keyed-stream.js';
import type { KeyedChange } from './messages.js';
import { Topic, type TopicSource } from './topic.js';

export const heartbeatInterval = 30_000;

export interface TopicsOptions<Change extends KeyedChange> {
  /** Begins or ends telling a topic what happens. */
  listen: (topic: Topic<Change>, used: boolean) => void;
  /** Something that waited for a client was dropped. */
  onDrop?: ((reason: string) => void) | undefined;
}

/** The topics of one kind of stream: who follows the same things follows the same topic. */
export class Topics<Change extends KeyedChange> {
  private readonly topics = new Map<string, Topic<Change>>();
  private stopHeartbeat: (() => void) | undefined;

  constructor(private readonly options: TopicsOptions<Change>) {}

  /** How many streams are open. */
  get size(): number {
    let size = 0;
    for (const topic of this.topics.values()) size += topic.size;
    return size;
  }

  /** A stream of the topic that the key stands for. It begins with the first next(). */
  open(key: string, source: TopicSource<Change>, start: StreamStart): KeyedStream<Change> {
    const topic = this.topics.get(key) ?? this.topicOf(key, source);
    return new KeyedStream(topic, start);
  }

  private topicOf(key: string, source: TopicSource<Change>): Topic<Change> {
    const topic = new Topic(
      source,
      (one, used) => {
        if (!used) this.topics.delete(key);
        this.options.listen(one, used);
        this.keepBeating(source);
      },
      this.options.onDrop,
    );
    this.topics.set(key, topic);
    return topic;
  }

  private keepBeating({ clock }: TopicSource<Change>): void {
    if (this.topics.size === 0) {
      this.stopHeartbeat?.();
      this.stopHeartbeat = undefined;
      return;
    }
    const beat = (): void => {
      this.stopHeartbeat = clock.schedule(beat, heartbeatInterval);
      for (const topic of this.topics.values()) topic.beat();
    };
    this.stopHeartbeat ??= clock.schedule(beat, heartbeatInterval);
  }
}
