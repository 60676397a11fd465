using FluentValidation;

namespace VirtualSchool;

/// <summary>
/// Rules for properties that hold a number as text. Codes, messages and severities are those of the number's <c>Parse</c>: a repaired or
/// doubtful number is a warning, an unusable one an error. An empty text fails none of them; use <c>NotEmpty</c> where a number is needed.
/// </summary>
public static class IdentifierRules
{
    /// <summary>The text is a Scottish candidate number, as <see cref="ScottishCandidateNumber.Parse"/> judges it.</summary>
    /// <typeparam name="T">The type that has the property.</typeparam>
    /// <param name="rule">The rule being built.</param>
    /// <returns>The rule, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeScottishCandidateNumber<T>(this IRuleBuilder<T, string?> rule) => rule.Judged(text => ScottishCandidateNumber.Parse(text).Told());

    /// <summary>The text is a CHI number, as <see cref="ChiNumber.Parse"/> judges it.</summary>
    /// <typeparam name="T">The type that has the property.</typeparam>
    /// <param name="rule">The rule being built.</param>
    /// <returns>The rule, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeChiNumber<T>(this IRuleBuilder<T, string?> rule) => rule.Judged(text => ChiNumber.Parse(text).Told());

    /// <summary>The text is a unique pupil number of England, as <see cref="Upn.Parse"/> judges it.</summary>
    /// <typeparam name="T">The type that has the property.</typeparam>
    /// <param name="rule">The rule being built.</param>
    /// <returns>The rule, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeUpn<T>(this IRuleBuilder<T, string?> rule) => rule.Judged(text => Upn.Parse(text).Told());

    /// <summary>The text is a unique property reference number, as <see cref="Uprn.Parse"/> judges it.</summary>
    /// <typeparam name="T">The type that has the property.</typeparam>
    /// <param name="rule">The rule being built.</param>
    /// <returns>The rule, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeUprn<T>(this IRuleBuilder<T, string?> rule) => rule.Judged(text => Uprn.Parse(text).Told());

    /// <summary>The text is a school's SEED code, as <see cref="SeedCode.Parse"/> judges it.</summary>
    /// <typeparam name="T">The type that has the property.</typeparam>
    /// <param name="rule">The rule being built.</param>
    /// <returns>The rule, to go on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptionsConditions<T, string?> MustBeSeedCode<T>(this IRuleBuilder<T, string?> rule) => rule.Judged(text => SeedCode.Parse(text).Told());

    private static (IssueCode? Code, string? Detail) Told<T>(this IdentifierResult<T> read)
        where T : struct => (read.Code, read.Detail);

    private static IRuleBuilderOptionsConditions<T, string?> Judged<T>(this IRuleBuilder<T, string?> rule, Func<string?, (IssueCode? Code, string? Detail)> judge)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Custom((text, context) =>
        {
            if (judge(text) is ({ } code, var detail))
            {
                context.AddFailure(ReportFailures.Of(new Issue(code, null, detail), context.PropertyPath));
            }
        });
    }
}
