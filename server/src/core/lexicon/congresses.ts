/** Congresses and plenary sessions that reports study, with the year each took place in. */
export const congresses: readonly { readonly name: string; readonly year: number }[] = [
  { name: '党的十九大', year: 2017 },
  { name: '十九届二中全会', year: 2018 },
  { name: '十九届三中全会', year: 2018 },
  { name: '十九届四中全会', year: 2019 },
  { name: '十九届五中全会', year: 2020 },
  { name: '十九届六中全会', year: 2021 },
  { name: '党的二十大', year: 2022 },
  { name: '二十届一中全会', year: 2022 },
  { name: '二十届二中全会', year: 2023 },
  { name: '二十届三中全会', year: 2024 },
  { name: '二十届四中全会', year: 2025 },
];
