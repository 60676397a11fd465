using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Education Maintenance Allowance (SSI 2022/157 Part 6): somebody of 16 to 19 who was ever looked after is asked for no evidence of income. Living
/// independently is another such ground; it is in no list this library reads and is not asked about.
/// </summary>
internal sealed class WithoutIncomeEvidence(ScotsLaw law) : IScheme
{
    private readonly AllowanceCare care = new();
    private readonly Parameter<int> ageFrom = law.Parameters.Get<int>("ema.age-from");
    private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("ema.age-before");

    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("ema-no-income-evidence", "Education Maintenance Allowance without evidence of income", ScotsRules.Ema2, "ever looked after");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => NotRead(law, day, because) is { } before
        ? because.All(ScotsRules.Ema2, $"no evidence of income is asked for on {day}", before)
        : because.All(ScotsRules.Ema2, $"no evidence of income is asked for on {day}", Age(about, day, because), care.Decide(about, day, because).Trace);

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;

    /// <summary>Earlier years had the allowance too; their terms were not read.</summary>
    internal static Trace? NotRead(ScotsLaw law, LocalDate day, Because because) =>
        law.Of(ScotsRules.Ema1).IsInForceOn(day) ? null : because.Missing("law", $"the terms of the allowance on {day} were not read");

    internal Trace Age(ScotsCase about, LocalDate day, Because because) => because.All(
        ScotsRules.Ema1,
        $"aged {ageFrom.At(day).Value} or over and under {ageBefore.At(day).Value} on {day}",
        about.Births.AtLeast(ageFrom.At(day).Value, day, because),
        about.Births.Under(ageBefore.At(day).Value, day, because));
}
