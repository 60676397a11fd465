namespace VirtualSchool.Scotland;

/// <summary>One of the 32 Scottish local authorities with every code its data are found under (rule book tables T1 and F1).</summary>
public sealed class LocalAuthority
{
    internal LocalAuthority(string code, string name, string gss, IReadOnlyList<string> formerGss, string scotXed, string socialCare, IReadOnlyList<string> otherNames)
    {
        Code = code;
        Name = name;
        Gss = gss;
        FormerGss = formerGss;
        ScotXed = scotXed;
        SocialCare = socialCare;
        OtherNames = otherNames;
    }

    /// <summary>The three-letter code this library uses, for example <c>FIF</c>.</summary>
    public string Code { get; }

    /// <summary>The council area's official name.</summary>
    public string Name { get; }

    /// <summary>The nine-character statistical code in force, for example <c>S12000047</c>.</summary>
    public string Gss { get; }

    /// <summary>Statistical codes the area had before its boundary changed, newest first.</summary>
    public IReadOnlyList<string> FormerGss { get; }

    /// <summary>The three-digit code used in education and in social care, for example <c>250</c>.</summary>
    public string ScotXed { get; }

    /// <summary>The old two-digit council code of social-care data, leading zero kept, for example <c>16</c>.</summary>
    public string SocialCare { get; }

    /// <summary>Other spellings of the name that official files use.</summary>
    public IReadOnlyList<string> OtherNames { get; }

    /// <summary>Code and name; a council is not a person.</summary>
    /// <returns>For example <c>FIF Fife</c>.</returns>
    public override string ToString() => $"{Code} {Name}";
}
