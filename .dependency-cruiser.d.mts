export declare const featureOrder: readonly (readonly string[])[];
