using NodaTime;

namespace BoundaryCases;

/// <summary>Expectations as the vocabulary writes them.</summary>
internal static class Expect
{
    internal static string YesNo(bool answer) => answer ? "\"Yes\"" : "\"No\"";

    /// <summary>Answers by code.</summary>
    internal static string Answers(string part, params (string Code, bool Answer)[] answers) =>
        $"{part}: {{ {string.Join(", ", answers.Select(a => $"{a.Code}: {YesNo(a.Answer)}"))} }}";

    /// <summary>From when to when an answer that is Yes on a day stays so, found day by day; null where it is not Yes.</summary>
    internal static string? Window(string code, LocalDate day, Func<LocalDate, bool> holds, bool withStart)
    {
        if (!holds(day))
        {
            return null;
        }

        (LocalDate from, LocalDate to) = (day, day);
        while (holds(to.PlusDays(1)))
        {
            to = to.PlusDays(1);
        }

        while (holds(from.PlusDays(-1)))
        {
            from = from.PlusDays(-1);
        }

        return $"{code}: {{ {(withStart ? $"from: {Civil.Iso(from)}, " : string.Empty)}to: {Civil.Iso(to)} }}";
    }

    /// <summary>The status on a day, with what lies beside it.</summary>
    internal static string Status(Child child, LocalDate day)
    {
        // Half of a day touched by a decision had the duties; the vocabulary has no answer for half a day.
        bool decided = child.Spells.Any(s => s.EndedOn == day);
        string beside = decided ? string.Empty : $", deemed_duties: {YesNo(child.Deemed(day))}, elsewhere_uk: {YesNo(child.Elsewhere(day))}";
        return $"status: {{ {Care(child, day)}{beside} }}";
    }

    /// <summary>The status on a day, with the authorities that answer for it.</summary>
    internal static string StatusWithAuthorities(Child child, LocalDate day) =>
        $"status: {{ {Care(child, day)}, authority: [{string.Join(", ", child.Authorities(day))}] }}";

    /// <summary>At home or away on a day, and the code of a school list.</summary>
    internal static string Home(Child child, LocalDate day) =>
        child.LookedAfter(day) && child.IsAway(day) is { } away
            ? $"status: {{ looked_after: \"Yes\", home: {(away ? "away" : "home")}, flag: \"{(away ? "02" : "01")}\" }}"
            : throw new InvalidOperationException("A child who is not looked after has no home in law.");

    /// <summary>Days looked after in a window.</summary>
    internal static string Days(Child child, LocalDate from, LocalDate to) =>
        $"days: {{ from: {Civil.Iso(from)}, to: {Civil.Iso(to)}, looked_after: {Count(from, to, child.LookedAfter)} }}";

    /// <summary>Days looked after in a window, at home and away.</summary>
    internal static string DaysByHome(Child child, LocalDate from, LocalDate to) =>
        Days(child, from, to).Replace(" }", $", at_home: {Count(from, to, d => child.LookedAfter(d) && child.IsAway(d) == false)}, away: {Count(from, to, d => child.LookedAfter(d) && child.IsAway(d) == true)} }}", StringComparison.Ordinal);

    internal static int Count(LocalDate from, LocalDate to, Func<LocalDate, bool> counts) => Civil.Each(from, to).Count(counts);

    private static string Care(Child child, LocalDate day) =>
        $"looked_after: {YesNo(child.LookedAfter(day))}, limbs: [{string.Join(", ", child.Limbs(day))}], touches: {YesNo(child.Touched(day))}, last_day: {Civil.Iso(child.LastDay(day))}";
}
