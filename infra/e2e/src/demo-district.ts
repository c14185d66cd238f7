/** Everything that the design says about the demo district, asked in one breath. */
export const DEMO_DISTRICT = `{
  division(code: "150271000000") {
    registrySummary {
      completedEstates floorArea households managementAreas
      areaPerHousehold { value } committeeShare { numerator denominator } managementCoverage { numerator denominator }
      professionalCoverage { numerator denominator } modes { mode count }
    }
    caseSummary {
      accepted open resolutionRate { numerator denominator }
      collectivePetitions collectiveOnTimeRate { numerator denominator }
    }
    ratingSummary { starRatedShare { numerator denominator } }
  }
  named: estates(filter: { name: { eq: "松石雅居" } }) { nodes { status division { name } } }
  quasi: estates(first: 100, filter: { managementMode: { eq: QUASI } }) { nodes { floorArea } }
  managementAreas(first: 100) { totalCount nodes { estateCount floorArea } }
  filed: ownersCommittees(filter: { inOffice: { eq: true }, filedOn: { gte: "2018-01-01", lte: "2018-10-28" } }) { totalCount }
  areas(first: 100) { nodes { june: chiefs(asOf: "2017-06-30") { id } july: chiefs(asOf: "2017-07-31") { id } } }
  divisions(first: 100, filter: { code: { startsWith: "150271" } }) { nodes { level kind } }
}`;

/** The answer, as far as the test reads it. */
export interface DemoDistrict {
  division: {
    registrySummary: { modes: { mode: string; count: number }[] } & Record<string, unknown>;
    caseSummary: Record<string, unknown>;
    ratingSummary: Record<string, unknown>;
  };
  named: { nodes: { status: string; division: { name: string } }[] };
  quasi: { nodes: { floorArea: number }[] };
  managementAreas: { totalCount: number; nodes: { estateCount: number; floorArea: number }[] };
  filed: { totalCount: number };
  areas: { nodes: { june: object[]; july: object[] }[] };
  divisions: { nodes: { level: string; kind: string | null }[] };
}
