namespace VirtualSchool;

/// <summary>What a name is used for.</summary>
public enum NameUse
{
    /// <summary>The name in law, as registered or changed by deed.</summary>
    Legal = 0,

    /// <summary>The name the child goes by ("known as", "preferred").</summary>
    KnownAs = 1,

    /// <summary>A name the child had before: adoption, a parent's marriage, a change of choice.</summary>
    Previous = 2,
}
