/** Types that several resources share. */

export interface Plant {
  /** Example: `7` */
  id: number;
  /** Example: `tomato` */
  species: string;
  /** Format: date-time. */
  plantedAt: string;
}
