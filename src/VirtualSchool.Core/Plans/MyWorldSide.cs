namespace VirtualSchool;

/// <summary>The heads of the My World Triangle of the National Practice Model.</summary>
public enum MyWorldSide
{
    /// <summary>How I grow and develop.</summary>
    Growing = 0,

    /// <summary>What I need from the people who look after me.</summary>
    Needing = 1,

    /// <summary>The third side of the triangle, "my wider world": school, friends, money, housing, the neighbourhood.</summary>
    Wider = 2,
}
