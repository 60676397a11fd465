namespace VirtualSchool.Scotland;

/// <summary>
/// The code lists of Scottish care and school data, and the words people use for their entries. A wording nobody listed gives
/// null: an unknown value never becomes a default.
/// </summary>
/// <example>
/// <code>
/// ScotlandCodes.FindLegalBasis("Section 25")!.Code;       // S25
/// ScotlandCodes.FindAuthority("Argyll &amp; Bute")!.Code;  // AGB
/// ScotlandCodes.FindHomeType("somewhere");                 // null
/// </code>
/// </example>
public static class ScotlandCodes
{
    private static readonly Dictionary<string, HomeType> HomeNamedByBasis = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ScotlandHomeType> HomeTypeIndex;
    private static readonly Dictionary<string, ScotlandLegalBasis> LegalBasisIndex;
    private static readonly Dictionary<string, LocalAuthority> AuthorityIndex;
    private static readonly Dictionary<string, LookedAfterFlag> FlagIndex;
    private static readonly Dictionary<string, ScotlandStage> StageIndex;

#pragma warning disable CA1810 // The lists depend on one another: their order is the point.
    static ScotlandCodes()
    {
        HomeTypes = ReadHomeTypes();
        HomeTypeIndex = Wording.Index("home-types.json", HomeTypes, h => h.Words.Append(h.Code).Append(h.Type.Label));
        LegalBases = ReadLegalBases();
        LegalBasisIndex = Wording.Index("legal-bases.json", LegalBases, b => b.Words.Append(b.Code).Append(b.Basis.Label));
        LocalAuthorities = ReadAuthorities();
        AuthorityIndex = Wording.Index("local-authorities.json", LocalAuthorities, AuthorityWords);
        LookedAfterFlags = ReadFlags();
        FlagIndex = Wording.Index("looked-after-flags.json", LookedAfterFlags, f => f.Words.Append(f.Code).Append(f.Label));
        Stages = ReadStages();
        StageIndex = Wording.Index("stages.json", Stages, s => s.Words.Append(s.Code).Append(s.Label));
    }
#pragma warning restore CA1810

    /// <summary>The name of the jurisdiction in <see cref="LegalBasis.Jurisdiction"/> and <see cref="HomeType.Jurisdiction"/>.</summary>
    public static string Jurisdiction => "scotland";

    /// <summary>All legal bases (T2).</summary>
    public static IReadOnlyList<ScotlandLegalBasis> LegalBases { get; }

    /// <summary>All kinds of home (T3, with FOS and RESID for lists that do not say who provides the home).</summary>
    public static IReadOnlyList<ScotlandHomeType> HomeTypes { get; }

    /// <summary>The 32 local authorities (T1, F1).</summary>
    public static IReadOnlyList<LocalAuthority> LocalAuthorities { get; }

    /// <summary>The looked-after codes of the school system (T5).</summary>
    public static IReadOnlyList<LookedAfterFlag> LookedAfterFlags { get; }

    /// <summary>The stages of schooling (SC-EDU-1).</summary>
    public static IReadOnlyList<ScotlandStage> Stages { get; }

    /// <summary>The legal basis of a code or wording: <c>CSO</c>, <c>CSO at home</c>, <c>s25</c>, <c>Section 25</c>.</summary>
    /// <param name="codeOrWords">What the list says; case, spacing and punctuation do not count.</param>
    /// <returns>The basis, or null when the wording is not listed.</returns>
    public static ScotlandLegalBasis? FindLegalBasis(string? codeOrWords) => Find(LegalBasisIndex, codeOrWords);

    /// <summary>The kind of home that the wording of a legal basis names as well: <c>CSO at home</c> says home.</summary>
    /// <param name="codeOrWords">The same text as for <see cref="FindLegalBasis"/>.</param>
    /// <returns>The home type, or null when the wording names none.</returns>
    public static HomeType? HomeNamedIn(string? codeOrWords) =>
        HomeNamedByBasis.TryGetValue(Wording.Normal(codeOrWords), out HomeType? home) ? home : null;

    /// <summary>The kind of home of a code or wording: <c>KIN</c>, <c>Kinship care</c>.</summary>
    /// <param name="codeOrWords">What the list says; case, spacing and punctuation do not count.</param>
    /// <returns>The home type, or null when the wording is not listed.</returns>
    public static ScotlandHomeType? FindHomeType(string? codeOrWords) => Find(HomeTypeIndex, codeOrWords);

    /// <summary>The authority of any of its codes (<c>FIF</c>, <c>S12000047</c>, <c>250</c>) or names (<c>Argyll &amp; Bute</c>), with or without "Council".</summary>
    /// <param name="codeOrName">What the list says. Two-digit social-care codes are not taken here: in other lists they mean other things.</param>
    /// <returns>The authority, or null when it is none of the 32. 900 is null: it means different things in different collections.</returns>
    public static LocalAuthority? FindAuthority(string? codeOrName) => Find(AuthorityIndex, codeOrName);

    /// <summary>The looked-after flag of a school list: <c>01</c>, <c>1</c>, <c>Looked after away from home</c>.</summary>
    /// <param name="codeOrWords">What the list says. Blank and 0 are not codes and give null: not stated is not "no".</param>
    /// <returns>The flag, or null when the wording is not listed.</returns>
    public static LookedAfterFlag? FindFlag(string? codeOrWords) => Find(FlagIndex, codeOrWords);

    /// <summary>The stage of a code or wording: <c>P7</c>, <c>Primary 7</c>.</summary>
    /// <param name="codeOrWords">What the list says; case, spacing and punctuation do not count.</param>
    /// <returns>The stage, or null when the wording is not listed.</returns>
    public static ScotlandStage? FindStage(string? codeOrWords) => Find(StageIndex, codeOrWords);

    private static T? Find<T>(Dictionary<string, T> index, string? text)
        where T : class => index.TryGetValue(Wording.Normal(text), out T? entry) ? entry : null;

    private static ScotlandHomeType[] ReadHomeTypes() =>
    [
        .. CodeSetRow.Read("home-types.json", "code", "label", "away", "group", "clasCode", "citation", "confidence", "words")
            .Select(r => new ScotlandHomeType(
                new HomeType(Jurisdiction, r.Text("code"), r.Text("label"), r.Flag("away"), r.Text("group")),
                r.OptionalText("clasCode"),
                new Citation(r.Text("citation"), r.Confidence()),
                r.Texts("words"))),
    ];

    private static List<ScotlandLegalBasis> ReadLegalBases()
    {
        var bases = new List<ScotlandLegalBasis>();
        foreach (CodeSetRow row in CodeSetRow.Read("legal-bases.json", "code", "label", "limb", "contribution", "from", "to", "citation", "address", "confidence", "words", "homeByWords"))
        {
            var basis = new LegalBasis(Jurisdiction, row.Text("code"), row.Text("label"), row.Text("citation"), Contribution(row) == CareContribution.LookedAfter);
            EffectiveInterval? inForce = row.OptionalDate("from") is { } from ? EffectiveInterval.FromInclusive(from, row.OptionalDate("to")) : null;
            var citation = new Citation(row.Text("citation"), row.Confidence(), row.OptionalText("address"));
            bases.Add(new ScotlandLegalBasis(basis, row.OptionalText("limb"), Contribution(row), inForce, citation, row.Texts("words")));
            foreach (KeyValuePair<string, string> pair in row.Pairs("homeByWords"))
            {
                HomeNamedByBasis[Wording.Normal(pair.Key)] = Find(HomeTypeIndex, pair.Value)?.Type ?? throw row.Fault("field 'homeByWords' names a home that is not listed");
            }
        }

        return bases;
    }

    private static CareContribution Contribution(CodeSetRow row) => row.Text("contribution") switch
    {
        "none" => CareContribution.None,
        "lookedAfter" => CareContribution.LookedAfter,
        "deemedDuties" => CareContribution.DeemedDuties,
        "endsPermanence" => CareContribution.EndsPermanence,
        "edgeOfCare" => CareContribution.EdgeOfCare,
        "formerlyLookedAfter" => CareContribution.FormerlyLookedAfter,
        "elsewhereUk" => CareContribution.ElsewhereUk,
        _ => throw row.Fault("field 'contribution' is not known"),
    };

    private static LocalAuthority[] ReadAuthorities() =>
    [
        .. CodeSetRow.Read("local-authorities.json", "code", "name", "gss", "formerGss", "scotXed", "socialCare", "names")
            .Select(r => new LocalAuthority(r.Text("code"), r.Text("name"), r.Text("gss"), r.Texts("formerGss"), r.Text("scotXed"), r.Text("socialCare"), r.Texts("names"))),
    ];

    private static IEnumerable<string> AuthorityWords(LocalAuthority authority)
    {
        IEnumerable<string> names = authority.OtherNames.Append(authority.Name);
        return names.Concat(names.Select(n => n + " Council")).Concat(authority.FormerGss).Append(authority.Code).Append(authority.Gss).Append(authority.ScotXed);
    }

    private static LookedAfterFlag[] ReadFlags() =>
    [
        .. CodeSetRow.Read("looked-after-flags.json", "code", "label", "meaning", "words", "citation", "confidence")
            .Select(r => new LookedAfterFlag(
                r.Text("code"),
                r.Text("label"),
                r.Text("meaning") switch
                {
                    "atHome" => CareFlagValue.LookedAfterAtHome,
                    "away" => CareFlagValue.LookedAfterAway,
                    "notLookedAfter" => CareFlagValue.No,
                    _ => throw r.Fault("field 'meaning' is not known"),
                },
                new Citation(r.Text("citation"), r.Confidence()),
                r.Texts("words"))),
    ];

    private static ScotlandStage[] ReadStages() =>
    [
        .. CodeSetRow.Read("stages.json", "code", "label", "words", "citation", "confidence")
            .Select(r => new ScotlandStage(new SchoolStage(r.Text("code")), r.Text("label"), new Citation(r.Text("citation"), r.Confidence()), r.Texts("words"))),
    ];
}
