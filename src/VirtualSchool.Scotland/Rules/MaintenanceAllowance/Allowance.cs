using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Education Maintenance Allowance (SSI 2022/157 Part 6): somebody of 16 to 19, from the intake after the 16th birthday, on an eligible course with
/// a learning agreement, whose household income is under the cap or not asked for. The authority where the school is decides and pays.
/// </summary>
internal sealed class Allowance(ScotsLaw law) : IScheme
{
    private readonly WithoutIncomeEvidence withoutEvidence = new(law);
    private readonly Parameter<decimal> weekly = law.Parameters.Get<decimal>("ema.weekly");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("ema", "Education Maintenance Allowance", ScotsRules.Ema1, "ever looked after, or household income");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because)
    {
        if (WithoutIncomeEvidence.NotRead(law, day, because) is { } before)
        {
            return because.All(ScotsRules.Ema1, $"the allowance on {day}", before);
        }

        Trace income = because.Any(
            ScotsRules.Ema2,
            $"household income under the cap, or not asked for",
            withoutEvidence.Decide(about, day, because),
            because.Missing("household.income", $"the income of the household is not recorded"));
        Trace course = because.NeedsDecision(ScotsRules.Ema1, $"is the course eligible, is there a learning agreement, and was attendance full? (£{weekly.At(day).Value} a week)");
        return because.All(ScotsRules.Ema1, $"the allowance on {day}", withoutEvidence.Age(about, day, because), about.IntakeHasCome(day, because), income, course);
    }

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;
}
