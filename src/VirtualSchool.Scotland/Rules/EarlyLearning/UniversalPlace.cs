using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Provision of Early Learning and Childcare (Specified Children) (Scotland) Order 2014 (SSI 2014/196) art.1(2) and (3): every child from
/// the term after the 3rd birthday, until school. Authorities set the terms: between the first day the term can begin on and the
/// day it has surely begun the answer is not known without their dates.
/// </summary>
internal sealed class UniversalPlace(ScotsLaw law) : IScheme
{
    /// <inheritdoc/>
    public EntitlementScheme Scheme { get; } = new("elc-universal", "Early learning and childcare for every child from three", ScotsRules.Elc5, "no care criterion");

    /// <inheritdoc/>
    public Trace Decide(ScotsCase about, LocalDate day, Because because) => !law.Of(ScotsRules.Elc5).IsInForceOn(day)
        ? because.All(ScotsRules.Elc5, $"early learning and childcare from three on {day}", law.NotInForce(ScotsRules.Elc5, day, because))
        : because.All(ScotsRules.Elc5, $"early learning and childcare from three on {day}", TermHasBegun(about, day, because), about.BeforeSchoolOn(day, because));

    /// <inheritdoc/>
    public decimal? Amount(ScotsCase about, LocalDate day) => null;

    private static Trace TermHasBegun(ScotsCase about, LocalDate day, Because because)
    {
        Determination? all = null;
        foreach (LocalDate born in about.Births.Candidates)
        {
            SchoolTerm? first = new ScotlandSchooling(born).EarlyLearningStart().Value;
            Determination one = first is { } term ? Begun(term, day) : Determination.Unknown;
            if (all is { } other && other != one)
            {
                return because.Missing("born", $"more than one date of birth is recorded, and they disagree", about.Births.Rows);
            }

            all = one;
        }

        return all switch
        {
            null => because.Missing("born", $"the date of birth is not recorded"),
            Determination.Unknown => because.Missing("calendar.terms", $"whether the first term has begun turns on the authority's term dates"),
            { } known => because.Fact(known, $"the term after the 3rd birthday has begun", about.Births.Rows),
        };
    }

    // Autumn lies between August and December, spring and summer between January and July, wherever an authority puts its terms.
    private static Determination Begun(SchoolTerm term, LocalDate day)
    {
        bool autumn = term.Season == TermSeason.Autumn;
        LocalDate earliest = new(term.Year, autumn ? 8 : 1, 1);
        LocalDate surely = autumn ? new LocalDate(term.Year + 1, 1, 1) : new LocalDate(term.Year, 8, 1);
        return day < earliest ? Determination.No : day < surely ? Determination.Unknown : Determination.Yes;
    }
}
