using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The Care Experienced Children and Young People Fund for a group of children: how many count towards an authority's allocation and what that
/// comes to (SC-CEF-1, SC-CEF-2, SC-CEF-5). Children of whom it is not known whether they count are never counted and never left out of sight.
/// </summary>
public static class CecypFund
{
    /// <summary>Counts the children of an authority on a reference day and works out the allocation.</summary>
    /// <param name="rules">The rules of Scotland, with a local overlay where there is one.</param>
    /// <param name="learners">The children; each once.</param>
    /// <param name="authority">The authority: three letters, a national code or the name.</param>
    /// <param name="referenceDate">The day whose looked-after children are counted, for example 31 July 2021.</param>
    /// <param name="yearOf">A day of the financial year the money is for: the rate, the floor and the ages of that day are used. Null: the reference day.</param>
    /// <param name="previousAmount">The authority's allocation of the year before, in pounds, for the floor; null for none.</param>
    /// <param name="knownAt">Use only what was recorded by this day; null to use everything recorded.</param>
    /// <returns>The count, the amounts as far as the rate and the floor of that year are known, and the children who are not settled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/>, <paramref name="learners"/>, one of them or <paramref name="authority"/> is null.</exception>
    /// <exception cref="ArgumentException">The rules are not those of Scotland, or the authority is on no list.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The previous amount is less than nothing.</exception>
    public static CecypAllocation AllocationOf(
        RuleBook rules,
        IEnumerable<Learner> learners,
        string authority,
        LocalDate referenceDate,
        LocalDate? yearOf = null,
        decimal? previousAmount = null,
        LocalDate? knownAt = null)
    {
        ScotsLaw law = (rules ?? throw new ArgumentNullException(nameof(rules))).Pack.Code as ScotsLaw ?? throw new ArgumentException("The rules are not those of Scotland.", nameof(rules));
        string code = ScotlandCodes.FindAuthority(authority ?? throw new ArgumentNullException(nameof(authority)))?.Code ?? throw new ArgumentException("The authority is not on the list of local authorities.", nameof(authority));
        if (previousAmount < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(previousAmount), "An amount is zero or more.");
        }

        LocalDate year = yearOf ?? referenceDate;
        var scheme = new CountsTowards(law);
        int count = 0;
        int open = 0;
        var missing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Learner learner in learners ?? throw new ArgumentNullException(nameof(learners)))
        {
            var about = new ScotsCase(law, learner ?? throw new ArgumentNullException(nameof(learners), "A learner is null."), knownAt);
            Trace counts = scheme.On(about, referenceDate, year, Because.OutcomesOnly);
            Determination theirs = counts.Outcome == Determination.No ? Determination.No : Responsible(about, referenceDate, code);
            if (counts.Outcome == Determination.Yes && theirs == Determination.Yes)
            {
                count++;
            }
            else if (counts.Outcome != Determination.No && theirs != Determination.No)
            {
                open++;
                foreach (string fact in counts.Outcome == Determination.Yes ? ["episodes.authority"] : counts.Missing)
                {
                    missing[fact] = missing.TryGetValue(fact, out int children) ? children + 1 : 1;
                }
            }
        }

        ParameterValue<decimal>? rate = Figure(law, "cecyp.rate", year);
        ParameterValue<decimal>? floor = previousAmount is null ? null : Figure(law, "cecyp.floor", year);
        decimal? amount = rate is { IsKnown: true } ? count * rate.Value : null;
        decimal? floored = amount is { } own && floor is { IsKnown: true } && previousAmount is { } previous
            ? Math.Max(own, decimal.Round(floor.Value * previous, 2, MidpointRounding.AwayFromZero))
            : null;
        return new CecypAllocation(
            code,
            referenceDate,
            count,
            amount,
            floored,
            open,
            [.. missing.Select(m => new MissingFactCount(m.Key, m.Value))],
            Reasons(code, referenceDate, year, count, open, rate, floor, floored));
    }

    /// <summary>The amount for each child counted, on a day.</summary>
    /// <param name="rules">The rules of Scotland, with a local overlay where there is one.</param>
    /// <param name="day">A day of the financial year.</param>
    /// <returns>The amount with its source; where it was not read, <see cref="ParameterValue.IsKnown"/> is false and says why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">The rules are not those of Scotland.</exception>
    /// <exception cref="RuleConfigurationException">The fund did not exist on that day.</exception>
    public static ParameterValue<decimal> RateOn(RuleBook rules, LocalDate day) =>
        ((rules ?? throw new ArgumentNullException(nameof(rules))).Pack.Code as ScotsLaw ?? throw new ArgumentException("The rules are not those of Scotland.", nameof(rules)))
            .Parameters.Get<decimal>("cecyp.rate").At(day);

    // Before the first figure of the fund there is none to be known.
    private static ParameterValue<decimal>? Figure(ScotsLaw law, string name, LocalDate day)
    {
        foreach (ParameterValue<decimal> value in law.Parameters.Get<decimal>(name).History)
        {
            if (value.InForce.Contains(day))
            {
                return value;
            }
        }

        return null;
    }

    // The authority of any limb that holds on the day or is touched on it (SC-RLA-1), wherever the child lives. A mark in a school list names it or not.
    private static Determination Responsible(ScotsCase about, LocalDate day, string code)
    {
        bool somebody = false;
        bool unnamed = false;
        foreach (Ground ground in about.Grounds)
        {
            if (ground.Contribution is CareContribution.LookedAfter or CareContribution.DeemedDuties && (ground.On(day) != Determination.No || ground.Touched == day))
            {
                somebody = true;
                string? recorded = ground.Fact.Value.Authority;
                unnamed |= recorded is null;
                if (recorded is not null && CodeOf(recorded) == code)
                {
                    return Determination.Yes;
                }
            }
        }

        foreach (Fact<CareFlag> flag in about.Flags)
        {
            if (!somebody && flag.Value.On == day && flag.Value.ResponsibleAuthority is { } recorded)
            {
                return CodeOf(recorded) == code ? Determination.Yes : Determination.No;
            }
        }

        return somebody && !unnamed ? Determination.No : Determination.Unknown;
    }

    private static string CodeOf(string recorded) => ScotlandCodes.FindAuthority(recorded)?.Code ?? recorded;

    private static Trace Reasons(string authority, LocalDate reference, LocalDate year, int count, int open, ParameterValue<decimal>? rate, ParameterValue<decimal>? floor, decimal? floored)
    {
        Because because = Because.Traced;
        var reasons = new List<Trace>
        {
            because.All(
                ScotsRules.Cef5,
                $"looked after by {authority} on {reference}, of the ages counted and not only on planned short breaks",
                because.All(ScotsRules.Rla1, $"the authority of the limb is responsible, wherever the child lives", because.Fact(Determination.Yes, $"children who count: {count}"))),
            rate is { IsKnown: true }
                ? because.Fact(Determination.Yes, $"for each of them, as at {year}: £{rate.Value}")
                : because.All(ScotsRules.Cef4, $"for each of them, as at {year}", because.Missing("law", $"the rate of that year was not read")),
        };
        if (open > 0)
        {
            reasons.Add(because.Missing("learners", $"children of whom it is not known whether they count: {open}"));
        }

        if (floor is not null)
        {
            reasons.Add(because.All(
                ScotsRules.Cef2,
                $"not less than a share of the amount of the year before (inferred)",
                floored is { } amount ? because.Fact(Determination.Yes, $"with the floor: £{amount}") : because.Missing("law", $"a floor of that year was not read")));
        }

        return because.All(ScotsRules.Cef1, $"allocation of {authority} by the children of {reference}", [.. reasons]);
    }
}
