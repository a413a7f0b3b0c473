/** The way to pharmacies: what refills need of whatever stands between them and us. */

/** A FHIR resource, as it goes out: to a pharmacy a MedicationRequest. */
export interface OrderOut {
  readonly resourceType: 'MedicationRequest' | 'PaymentNotice';
  /** System and value by which the receiver tells a second copy from another order. */
  readonly key: { readonly system: string; readonly value: string };
  readonly body: Readonly<Record<string, unknown>>;
}

export interface PharmacyGateway {
  /** Whether a pharmacy takes requests now. @throws {GatewayError} when nobody answers */
  takesRequests(pharmacyId: string): Promise<boolean>;
  /** Hands over an order, or what became of it: the same key again is the same order. @throws {GatewayError} */
  send(order: OrderOut): Promise<void>;
}

/** The other side was not reached, or said no. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** Short and stable; never what the other side wrote. */
  readonly code: string;
  /** It said no in so many words: another try can't work. */
  readonly refused: boolean;

  constructor(code: string, refused: boolean) {
    super(code);
    this.code = code;
    this.refused = refused;
  }
}
