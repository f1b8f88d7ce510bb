import type { ServiceModel } from '../pod-model.ts';
import { problemRow, type CardRow } from './card-rows.ts';
import type { Card } from './card.ts';
import { errorClass, problemRows } from './container-card.ts';
import type { DrawContext } from './part-group.ts';
import { fonts } from './text-width.ts';
import { labelWords, nameOr, servicePortWords } from './words.ts';

/** A Service as a card: its address, its ports, which labels it selects. */
export function serviceCard(context: DrawContext, service: ServiceModel): Card {
  return {
    part: { id: service.id, label: `Service ${nameOr(service.name)}` },
    className: `pc-service${errorClass(context, service.id)}`,
    icon: 'service',
    name: nameOr(service.name),
    role: serviceRole(service),
    rows: [
      ...addressRows(service),
      ...portRows(service),
      selectorRow(service),
      ...endpointRows(service),
      ...matchRows(service),
      ...problemRows(context, service.id),
    ],
  };
}

export function serviceRole(service: ServiceModel): string {
  return service.clusterIP === 'None' ? 'headless Service' : `${service.type} Service`;
}

function addressRows(service: ServiceModel): CardRow[] {
  const { clusterIP } = service;
  return clusterIP === undefined || clusterIP === 'None'
    ? []
    : [{ kind: 'text', text: clusterIP, font: fonts.code, tail: 'stable IP' }];
}

function portRows(service: ServiceModel): CardRow[] {
  const chips = service.ports.map((port) => ({
    text: port.missing ? `${servicePortWords(port)} (missing)` : servicePortWords(port),
    part: { id: port.id, label: `Service port ${port.port}` },
    ...(port.missing ? { tone: 'error' as const } : {}),
  }));
  return chips.length === 0 ? [] : [{ kind: 'chips', chips }];
}

export function selectorWords(service: ServiceModel): string {
  const labels = labelWords(service.selector);
  return labels.length === 0 ? 'no selector' : `selects ${labels.join(', ')}`;
}

function selectorRow(service: ServiceModel): CardRow {
  return { kind: 'wrapped', text: selectorWords(service), font: fonts.text };
}

export function endpointWords(endpoints: readonly string[]): string {
  return endpoints.length === 0 ? 'sends to no Pod now' : `sends to ${endpoints.join(', ')}`;
}

function endpointRows(service: ServiceModel): CardRow[] {
  if (service.endpoints === undefined) return [];
  const failing = service.endpoints.length === 0 ? { tone: 'pc-error-text', icon: 'error' as const } : {};
  return [{ kind: 'wrapped', text: endpointWords(service.endpoints), font: fonts.text, ...failing }];
}

function matchRows(service: ServiceModel): CardRow[] {
  const selects = Object.keys(service.selector).length > 0;
  return selects && service.matches.length === 0 ? [problemRow('warning', 'no Pod matches these labels')] : [];
}
