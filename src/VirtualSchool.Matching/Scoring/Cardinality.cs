namespace VirtualSchool.Matching;

/// <summary>How many records of one side a record of the other may be linked to.</summary>
public enum Cardinality
{
    /// <summary>Each record at most once, on both sides: the links of greatest total weight are kept.</summary>
    OneToOne,

    /// <summary>Each left record to at most one right record; a right record to any number.</summary>
    ManyToOne,

    /// <summary>Every pair is judged on its own.</summary>
    ManyToMany,
}
