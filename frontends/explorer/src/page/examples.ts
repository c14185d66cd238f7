/** Ready questions to start from. The first one crosses all three services. */
export interface ExampleQuery {
  /** Key of its title in the catalogues: `examples.<key>`. */
  key: 'estatesAcross' | 'openCases' | 'creditRanking' | 'months';
  query: string;
  variables: Record<string, unknown>;
}

export const EXAMPLES: ExampleQuery[] = [
  {
    key: 'estatesAcross',
    query: `query EstatesAcross($code: DivisionCode!, $first: Int!) {
  division(code: $code) {
    name
    estates(first: $first) {
      totalCount
      nodes {
        name
        company {
          name
          credit {
            score
            grade
          }
        }
        star {
          level
        }
        openCases
        openCasesByAge {
          bucket
          count
        }
      }
    }
  }
}`,
    variables: { code: '150271010000', first: 50 },
  },
  {
    key: 'openCases',
    query: `query OpenCases($filter: CaseFilter, $first: Int!) {
  cases(filter: $filter, first: $first, orderBy: [{ field: DUE_ON }]) {
    totalCount
    nodes {
      number
      receivedAt
      state
      dueOn
      ageInDays
      estate {
        name
      }
      category {
        name
      }
    }
  }
}`,
    variables: { filter: { open: { eq: true } }, first: 50 },
  },
  {
    key: 'creditRanking',
    query: `query CreditRanking($first: Int!) {
  propertyCompanies(first: $first) {
    nodes {
      name
      estateCount
      credit {
        score
        grade
        base
        good
        bad
      }
    }
  }
}`,
    variables: { first: 50 },
  },
  {
    key: 'months',
    query: `query CasesByMonth($code: DivisionCode!) {
  division(code: $code) {
    name
    caseSummary {
      months {
        month
        accepted
        resolved
      }
    }
  }
}`,
    variables: { code: '150271000000' },
  },
];
