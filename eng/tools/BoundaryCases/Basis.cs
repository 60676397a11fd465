using NodaTime;

namespace BoundaryCases;

/// <summary>A legal basis as the rule book's table has it: what it makes of a child, by the law of the day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Words">How a sentence calls it.</param>
/// <param name="Limb">The limb of s.17(6), or null.</param>
/// <param name="Rule">The rule that answers for it.</param>
/// <param name="Cite">The provision.</param>
/// <param name="Confidence">How surely it is read.</param>
internal sealed record Basis(string Code, string Words, string? Limb, string Rule, string Cite, string Confidence)
{
    private static readonly LocalDate HearingsAct = new(2013, 6, 24);

    internal static readonly Basis S25 = new("S25", "accommodation under section 25", "a", "SC-ORD-1", "Children (Scotland) Act 1995 s.17(6)(a), s.25", "V");
    internal static readonly Basis Cso = new("CSO", "a compulsory supervision order", "b", "SC-ORD-3", "Children's Hearings (Scotland) Act 2011 s.83", "V");
    internal static readonly Basis Icso = new("ICSO", "an interim compulsory supervision order", "b", "SC-ORD-4", "Children's Hearings (Scotland) Act 2011 s.86", "V");
    internal static readonly Basis Sr = new("SR", "a supervision requirement", "b", "SC-ORD-11", "Children (Scotland) Act 1995 s.17(6)(b) as in force to 23 June 2013, s.70", "V");
    internal static readonly Basis Po = new("PO", "a permanence order", "e", "SC-ORD-6", "Adoption and Children (Scotland) Act 2007 s.80", "V");
    internal static readonly Basis Pro = new("PRO", "a parental responsibilities order", "e", "SC-ORD-12", "Children (Scotland) Act 1995 s.86 (repealed)", "M");
    internal static readonly Basis Xuk = new("XUK", "an order of another part of the United Kingdom that has effect here", "d", "SC-XB-1", "Children (Scotland) Act 1995 s.17(6)(d)", "V");
    internal static readonly Basis CpoOld = new("CPO-OLD", "a child protection order of the old law", "c", "SC-ORD-13", "Children (Scotland) Act 1995 s.17(6)(c) as in force to 23 June 2013", "V") { Until = HearingsAct };
    internal static readonly Basis Cpo = new("CPO", "a child protection order in a council's place of safety", null, "SC-LAC-5", "Children's Hearings (Scotland) Act 2011 s.44(2)", "V") { Deems = true, Extra = ", place_of_safety_by_authority: true" };
    internal static readonly Basis CpoElsewhere = new("CPO", "a child protection order in another place of safety", null, "SC-ORD-13", "Children's Hearings (Scotland) Act 2011 s.44(2)", "V") { Extra = ", place_of_safety_by_authority: false" };
    internal static readonly Basis S17A = new("S17A", "detention in secure accommodation", null, "SC-LAC-6", "Children (Scotland) Act 1995 s.17A", "V") { Deems = true };
    internal static readonly Basis Cpsa44 = new("CPSA44", "summary detention", null, "SC-LAC-8", "Criminal Procedure (Scotland) Act 1995 s.44(3)", "M") { Deems = true };
    internal static readonly Basis Meo = new("MEO", "a medical examination order", null, "SC-LAC-4", "Children's Hearings (Scotland) Act 2011 s.87", "H");
    internal static readonly Basis Wsa = new("WSA", "a warrant to secure attendance", null, "SC-LAC-4", "Children's Hearings (Scotland) Act 2011 s.88", "H");
    internal static readonly Basis Cao = new("CAO", "a child assessment order", null, "SC-LAC-4", "Children's Hearings (Scotland) Act 2011 s.35", "H");
    internal static readonly Basis Kco = new("KCO", "a kinship care order", null, "SC-ORD-9", "Children and Young People (Scotland) Act 2014 s.72", "V");
    internal static readonly Basis Res = new("RES", "a residence order", null, "SC-ORD-10", "Children (Scotland) Act 1995 s.11", "H");
    internal static readonly Basis Adopt = new("ADOPT", "an adoption order", null, "SC-ORD-8", "Adoption and Children (Scotland) Act 2007 s.28", "H");
    internal static readonly Basis Cpr = new("CPR", "a place on the child protection register", null, "SC-ORD-15", "Children (Scotland) Act 1995 s.17(6)", "V");
    internal static readonly Basis S22 = new("S22", "help as a child in need", null, "SC-ORD-15", "Children (Scotland) Act 1995 ss.22, 93(4)", "V");
    internal static readonly Basis Cc = new("CC", "continuing care", null, "SC-CC-6", "Children (Scotland) Act 1995 s.26A", "V");
    internal static readonly Basis Laeuk = new("LAEUK", "being looked after in England", null, "SC-XB-4", "Children Act 1989 s.22", "H") { IsElsewhere = true, Extra = ", nation: england" };

    /// <summary>Gives duties as if looked after, and no status.</summary>
    internal bool Deems { get; init; }

    /// <summary>Looked after by the law of another part of the United Kingdom.</summary>
    internal bool IsElsewhere { get; init; }

    /// <summary>The first day on which it no longer makes anybody looked after, where the law changed.</summary>
    internal LocalDate? Until { get; init; }

    /// <summary>What its record says besides, as YAML.</summary>
    internal string Extra { get; init; } = string.Empty;

    /// <summary>The limb on a day, or null.</summary>
    internal string? LimbOn(LocalDate day) => Until is { } until && day >= until ? null : Limb;
}
