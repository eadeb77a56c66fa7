import { defaultBehaviours, type BehaviourChange, type Behaviours } from './behaviours.ts';
import { products, type Product, type ProductFacts } from './product.ts';
import { SavedSettings } from './saved-settings.ts';
import { defaultSettings, DELAY, type Settings } from './settings.ts';
import { States } from './states.ts';

/** What an account begins with. */
export interface AccountOptions {
  readonly product: Product;
  /** `null` while it is being created. */
  readonly state: string | null;
  /** The account, as a chat id. */
  readonly wid: string;
  /** What differs from the settings of a new instance. */
  readonly settings?: Settings;
  /** What differs from the behaviours of its product. */
  readonly behaviours?: BehaviourChange;
}

/** The values of an instance that all its parts read. Only the instance changes it. */
export class Account {
  readonly product: Product;
  readonly facts: ProductFacts;
  readonly states: States;
  wid: string;
  readonly saved: SavedSettings;
  behaviours: Behaviours;
  /** When the suspension of the account ends, as far as it is known. Milliseconds since the epoch. */
  suspendedUntil: number | undefined;

  constructor({ product, state, wid, settings, behaviours }: AccountOptions, at: number) {
    this.product = product;
    this.facts = products[product];
    this.states = new States(state, at);
    this.wid = wid;
    this.saved = new SavedSettings({ ...defaultSettings(product), ...settings });
    this.behaviours = { ...defaultBehaviours(product), ...behaviours };
  }

  /** The settings by which it goes. */
  get settings(): Settings {
    return this.saved.inForce;
  }

  /** Whether its state is the one in which messages leave. */
  get authorised(): boolean {
    return this.states.state === this.facts.sending;
  }

  /** Whether what leaves is lost (evidence/queue#lost-without-link). */
  get losesMessages(): boolean {
    return this.product === 'max' && this.behaviours.losesWithoutLink && this.states.substatus !== 'normal';
  }

  /** The pause between two messages, in milliseconds. */
  get delayMs(): number {
    return this.behaviours.pace ? Number(this.settings[DELAY]) : 0;
  }
}
