using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Children and Young People (Scotland) Act 2014.</summary>
internal static partial class YoungPeopleAct2014
{
    /// <summary>
    /// Children and Young People (Scotland) Act 2014 s.57(1): corporate parents owe their duties (s.58) to every looked-after child, and
    /// to every young person under 26 who was looked after on the 16th birthday or at any later time.
    /// </summary>
    internal sealed class Section57(ScotsLaw law) : IScheme
    {
        private readonly Rule duties = law.Of(ScotsRules.Cp1);
        private readonly Rule detention = law.Of(ScotsRules.Lac7);
        private readonly Parameter<int> qualifying = law.Parameters.Get<int>("aftercare.qualifying-age");
        private readonly Parameter<int> ageBefore = law.Parameters.Get<int>("corporate-parenting.age-before");

        /// <inheritdoc/>
        public EntitlementScheme Scheme { get; } = new("corporate-parenting", "Corporate parents owe their duties", ScotsRules.Cp1, "1995 Act s.17(6); since 28 August 2024 also s.17A(2) (2014 Act s.97(2))");

        /// <inheritdoc/>
        public Trace Decide(ScotsCase about, LocalDate day, Because because)
        {
            if (!duties.IsInForceOn(day))
            {
                return because.All(duties, $"corporate parents owe their duties on {day}", law.NotInForce(duties, day, because));
            }

            bool detained = detention.IsInForceOn(day);
            CareMeaning meaning = detained ? CareMeaning.LookedAfter | CareMeaning.Detained : CareMeaning.LookedAfter;
            Trace now = detained
                ? because.Any(detention, $"looked after on {day}, or detained within section 17A", about.LookedAfterOn(day, because), about.Touched(meaning, day, because))
                : about.LookedAfterOn(day, because);
            Trace later = because.All(
                null,
                $"under the age of {ageBefore.At(day).Value}, and looked after on the birthday of age {qualifying.At(day).Value} or later",
                about.Births.Under(ageBefore.At(day).Value, day, because),
                about.CareSince(meaning, qualifying.At(day).Value, day, because));
            Trace answer = because.Any(duties, $"corporate parents owe their duties on {day}", now, later);
            return detained || !because.KeepsReasons ? answer : because.Also(answer, because.All(detention, $"detention within section 17A counts", law.NotInForce(detention, day, because)));
        }

        /// <inheritdoc/>
        public decimal? Amount(ScotsCase about, LocalDate day) => null;
    }
}
