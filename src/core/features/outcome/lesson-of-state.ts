/** The section of the course that explains a state. */
const sections: readonly (readonly [state: RegExp, section: string])[] = [
  [/ErrImage|ImagePull|InvalidImage|InspectFailed/, 'pod-anatomy#images'],
  [/CreateContainerConfig/, 'pod-anatomy#config-keys'],
  [/RunContainer/, 'pod-anatomy#environment'],
  [/CrashLoop|Error|Completed|BackoffLimit|PodFailurePolicy|Deadline|Indexes/, 'lifecycle-and-probes#back-off'],
  [/OOMKilled/, 'resources-and-qos#limits'],
  [/Evicted/, 'resources-and-qos#eviction'],
  [/Forbidden|FailedCreate/, 'security-context#pod-security-levels'],
  [/Pending|Scheduling/, 'resources-and-qos#scheduling'],
  [/ContainerCreating/, 'volumes#config-files'],
  [/^Init:/, 'init-and-sidecars#init-fails'],
  [/endpoints|refused/, 'networking#no-answer'],
  [/Running|NotReady/, 'lifecycle-and-probes#probes'],
  [/No Pods/, 'workloads-and-services#workloads'],
];

/** Where the state alone does not say what it is about: words of the reason. */
const reasons: readonly (readonly [words: RegExp, section: string])[] = [
  [/ quota: |usage per |limit to request ratio|cpu limit of|memory limit of/, 'resources-and-qos#resources'],
  [/topology spread|affinity rules/, 'resources-and-qos#affinity'],
];

/** `text` is the sentence about the object. */
export function lessonOfState(state: string, text: string): string {
  const reason = reasons.find(([words]) => words.test(text));
  if (reason) return reason[1];
  return sections.find(([pattern]) => pattern.test(state))?.[1] ?? 'lifecycle-and-probes#phases';
}
