namespace VirtualSchool;

/// <summary>Where a looked-after child lives, as the law and the statistics part it.</summary>
public enum CareHome
{
    /// <summary>The question does not arise: the child is not looked after, or it is not known whether.</summary>
    None = 0,

    /// <summary>Looked after at home.</summary>
    AtHome = 1,

    /// <summary>Looked after away from home.</summary>
    Away = 2,

    /// <summary>Looked after, and nothing recorded says where.</summary>
    Unknown = 3,
}
