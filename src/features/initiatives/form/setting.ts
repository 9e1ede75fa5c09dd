import type { PlanningSetting } from '../model/setting.ts';
import { asTyped, type FormValues, numberTyped } from './values.ts';

const percent = (share: number): number => Math.round(share * 1e7) / 1e5;

/** The setting as its form shows it: the rate in per cent. */
export const settingValues = (setting: PlanningSetting): FormValues => ({
  firstYear: String(setting.firstYear),
  years: String(setting.years),
  periodsPerYear: String(setting.periodsPerYear),
  priceYear: String(setting.priceYear),
  discountRate: asTyped(percent(setting.discountRate)),
});

export const settingInput = (values: FormValues) => ({
  firstYear: numberTyped(values.firstYear),
  years: numberTyped(values.years),
  periodsPerYear: numberTyped(values.periodsPerYear),
  priceYear: numberTyped(values.priceYear),
  discountRate: numberTyped(values.discountRate) / 100,
});
